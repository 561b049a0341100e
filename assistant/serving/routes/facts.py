"""Packs and facts, to be read."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from pydantic import BaseModel

from assistant.answers import Citation, cite_member
from assistant.catalogue import PackSummary, citation_of
from assistant.facts import Fact, Member, Pack, Topic
from assistant.operations.computing import fact_value
from assistant.operations.query import Query as Leaf
from assistant.operations.wording import say_value
from assistant.serving.errors import RequestError
from assistant.serving.openapi import errors
from assistant.serving.routes.known import refuse_unknown
from assistant.serving.served import Served

#: Facts of one response.
_MOST = 500
Words = Annotated[str, Query(description="Words that the facts are about; all of them.", max_length=200)]
Limit = Annotated[int, Query(ge=1, le=_MOST, description="How many facts to give.")]
Offset = Annotated[int, Query(ge=0, le=1_000_000, description="How many to leave out from the start.")]


class PackRow(BaseModel):
    """A pack: what it is called, who published it and when, how many facts it has, what can be asked."""

    name: str
    title: str
    publisher: str | None
    date: str | None
    facts: int
    examples: list[str]


class FactRow(BaseModel):
    """A fact as answers cite it."""

    id: str
    pack: str
    measure: str | None
    entity: str | None
    statement: str
    value: str | list[str] | None
    unit: str | None
    period: str | None
    qualifier: str | None
    source: str
    locator: str


class FullFact(FactRow):
    """A fact with what is known of where it is from."""

    #: Its figure as answers say it, with its unit and how sure it is.
    said: str | None
    #: What the report itself names as the origin of the figure.
    origin: str | None
    publisher: str | None
    published: str | None
    rights: str | None
    url: str | None
    #: What the editor of the pack added to the words of the report.
    editorial: str | None


class Facts(BaseModel):
    """Some of the facts that were looked for, and how many there are in all."""

    total: int
    facts: list[FactRow]


def routes(served: Served) -> APIRouter:
    """`/v1/packs` and `/v1/facts`."""
    router = APIRouter(prefix="/v1", tags=["facts"], dependencies=[Depends(refuse_unknown)])

    @router.get("/packs", responses=errors(422), summary="List the packs")
    async def list_packs() -> list[PackRow]:
        """The packs that are answered from."""
        return [_pack_row(pack) for pack in served.knowledge.now.assistant.list_packs()]

    @router.get("/facts", responses=errors(404, 422), summary="List or search the facts")
    async def list_facts(
        query: Words = "",
        pack: Annotated[str, Query(description="The name of a pack; all if left out.", max_length=200)] = "",
        limit: Limit = 50,
        offset: Offset = 0,
    ) -> Facts:
        """The facts that are about all of the words, in the order of the packs."""
        edition = served.knowledge.now
        if pack and pack not in edition.packs:
            raise RequestError(404, "pack_not_found", f"There is no such pack. There are: {', '.join(edition.packs)}.")
        find = partial(edition.assistant.find_facts, query, pack=pack, limit=limit, offset=offset)
        return Facts(**(await served.beside.run(find)).to_json())

    @router.get("/facts/{pack}/{key}", responses=errors(404, 422), summary="Read a fact")
    async def read_fact(
        pack: Annotated[str, Path(description="The name of its pack.")],
        key: Annotated[str, Path(description="The id of the fact.")],
    ) -> FullFact:
        """The fact with an id that answers cite, be it a figure, a claim in words or a definition."""
        edition = served.knowledge.now
        claims = await served.beside.run(lambda: edition.claims)
        if claim := claims.get(f"{pack}/{key}"):
            return _full(citation_of(claim), *claim)
        known = edition.packs.get(pack)
        if known and (member := known.members.get(key)) and member.definition:
            return _full(cite_member(known, member), known, member)
        raise RequestError(404, "fact_not_found", "There is no such fact. GET /v1/facts lists all.")

    return router


def _full(citation: Citation, pack: Pack, entry: Fact | Topic | Member) -> FullFact:
    source = pack.sources.get(entry.source)
    origin = pack.sources.get(getattr(entry, "origin", ""))
    values: dict[str, Any] = citation.to_json()
    return FullFact(
        **values,
        said=_said(pack, entry) if isinstance(entry, Fact) and entry.value is not None else None,
        origin=origin.title if origin else None,
        publisher=(source and source.publisher) or None,
        published=(source and source.published) or None,
        rights=(source and source.rights) or None,
        url=(source and source.url) or None,
        editorial=getattr(entry, "editorial", "") or None,
    )


def _said(pack: Pack, fact: Fact) -> str:
    return say_value(fact_value(Leaf("fact", fact=fact, pack=pack), ()))


def _pack_row(pack: PackSummary) -> PackRow:
    return PackRow(
        name=pack.name,
        title=pack.title,
        publisher=pack.publisher or None,
        date=pack.date or None,
        facts=pack.facts,
        examples=list(pack.examples),
    )
