"""A pack as one JSON document: what it declares and everything that it claims."""

from __future__ import annotations

from typing import Any

from assistant.answers import cite, cite_topic
from assistant.facts import Pack

#: Version of the shape of the document.
SCHEMA_VERSION = "1"


def document_of(pack: Pack) -> dict[str, Any]:
    """The pack as JSON-ready values; every fact is as answers cite it, with the ids of what it is about."""
    return {
        "schema_version": SCHEMA_VERSION,
        "pack": pack.id,
        "title": pack.title,
        "summary": pack.summary or None,
        "published": pack.published.label if pack.published else None,
        "sources": [
            {
                "id": source.id,
                "title": source.title,
                "publisher": source.publisher or None,
                "published": source.published or None,
                "rights": source.rights or None,
                "url": source.url or None,
                "kind": source.kind or None,
            }
            for source in pack.sources.values()
        ],
        "dimensions": [{"id": each.id, "name": each.name, "plural": each.plural} for each in pack.dimensions.values()],
        "members": [
            {
                "id": member.id,
                "dimension": member.dimension,
                "name": member.name,
                "definition": member.definition or None,
                "parts": list(member.parts),
            }
            for member in pack.members.values()
        ],
        "measures": [
            {
                "id": measure.id,
                "name": measure.name,
                "unit": measure.unit.name or None,
                "dimensions": list(measure.dimensions),
                "definition": measure.definition or None,
            }
            for measure in pack.measures.values()
        ],
        "facts": [
            {
                **cite(pack, fact).to_json(),
                "measure_id": fact.measure,
                "members": dict(fact.members),
            }
            for fact in pack.facts
        ],
        "topics": [cite_topic(pack, topic).to_json() for topic in pack.topics],
    }
