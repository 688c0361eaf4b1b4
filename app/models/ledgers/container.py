"""Looking into a spreadsheet in a package (ZIP): Open XML (.xlsx, .xlsm) or OpenDocument (.ods)."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib

from app.models.domain.progress import IsCancelled
from app.models.ledgers.inspected import Inspected, PassOn
from app.models.ledgers.open_document import CONTENT, MIMETYPE, inspect_open_document
from app.models.ledgers.open_xml import inspect_open_xml
from app.models.ledgers.problems import file_problem
from app.models.ledgers.zip_package import Package

_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, NotImplementedError,
    RuntimeError,
)  # fmt: skip


def inspect_package(
    data: bytes, name: str, cancelled: IsCancelled | None = None, pass_on: PassOn | None = None
) -> Inspected:
    """Return the package that a reader may take, with its facts. Raises LedgerProblem with the reason.

    A large sheet may be given to `pass_on` part by part (`open_xml.py`).

    Codes: `damaged`, `not-a-spreadsheet`, `other-format`, `password-unsupported`, `too-large`, `unsafe`,
    `too-many-unread`.
    """
    try:
        package = Package(data, name)
        if MIMETYPE in package and CONTENT in package:
            return inspect_open_document(package, name, cancelled)
        return inspect_open_xml(package, name, cancelled, pass_on)
    except _BROKEN as error:
        raise file_problem("damaged", name) from error
