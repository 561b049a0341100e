"""Parquet and Arrow files as grids, with the types and metadata of their columns."""

from __future__ import annotations

import io

from assistant.errors import TableError
from assistant.tables.files.extras import needed
from assistant.tables.files.frames import arrow_grid
from assistant.tables.files.limits import check_shape, check_unpacked
from assistant.tables.grid import Grid


def read_parquet(content: bytes, *, file: str, name: str, largest: int) -> Grid | None:
    """The grid of a Parquet file, None if it is empty. Raises `TableError`."""
    arrow = needed("pyarrow", file, "Parquet")
    parquet = needed("pyarrow.parquet", file, "Parquet")
    try:
        found = parquet.ParquetFile(io.BytesIO(content))
        shape = found.metadata
        check_shape(file, shape.num_rows, shape.num_columns)
        size = sum(shape.row_group(place).total_byte_size for place in range(shape.num_row_groups))
        check_unpacked(file, size, largest=largest)
        table = found.read()
        table.validate(full=True)
    except (arrow.ArrowException, OSError, ValueError, KeyError) as error:
        raise TableError(f"{file} is a damaged Parquet file ({_short(error)}). Write it anew.") from error
    return arrow_grid(table, file=file, name=name)


def read_arrow(content: bytes, *, file: str, name: str, largest: int) -> Grid | None:
    """The grid of an Arrow (Feather) file or stream, None if it is empty. Raises `TableError`."""
    arrow = needed("pyarrow", file, "Arrow")
    ipc = needed("pyarrow.ipc", file, "Arrow")
    opened = ipc.open_file if content.startswith(b"ARROW1") else ipc.open_stream
    batches = []
    rows = 0
    size = 0
    try:
        with opened(io.BytesIO(content)) as reader:
            stream = (
                (reader.get_batch(place) for place in range(reader.num_record_batches))
                if opened is ipc.open_file
                else reader
            )
            for batch in stream:
                rows, size = rows + batch.num_rows, size + batch.nbytes
                check_shape(file, rows, batch.num_columns)
                check_unpacked(file, size, largest=largest)
                batches.append(batch)
            table = arrow.Table.from_batches(batches, reader.schema)
        # Arrow takes a file at its word: a false offset would be followed out of memory.
        table.validate(full=True)
    except (arrow.ArrowException, OSError, ValueError) as error:
        raise TableError(f"{file} is a damaged Arrow file ({_short(error)}). Write it anew.") from error
    return arrow_grid(table, file=file, name=name)


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:120]
