"""Opening a workbook behind a password; the plain copy stays in memory."""

from __future__ import annotations

import io

from app.models.ledgers.problems import file_problem

_MAX_SPIN = 500_000


def decrypted(data: bytes, name: str, password: str | None) -> bytes:
    """The file in a compound file behind a password, or the same bytes if it has none.

    Raises LedgerProblem `needs-password`, `wrong-password`, `unsafe` or `damaged`.
    """
    # Cryptography takes half as long to load as a small ledger to read, and few files need it.
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(data))
        if not office.is_encrypted():
            return data
        if not password:
            raise file_problem("needs-password", name)
        spin = office.info.get("spinValue", 0) if isinstance(getattr(office, "info", None), dict) else 0
        if spin > _MAX_SPIN:
            raise file_problem("unsafe", name, what="加密参数异常")
        plain = io.BytesIO()
        office.load_key(password=password, verify_password=True)
        office.decrypt(plain)
    except InvalidKeyError as error:
        raise file_problem("wrong-password", name) from error
    except FileFormatError:  # A book of Excel 5 or 95, or no book at all: the inspection will tell.
        return data
    except (DecryptionError, ParseError, OSError, ValueError, KeyError, IndexError, AttributeError) as error:
        raise file_problem("damaged", name) from error
    return plain.getvalue()
