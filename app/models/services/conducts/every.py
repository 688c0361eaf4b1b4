"""Every procedure with its conduct, by kind."""

from __future__ import annotations

from app.models.services.conducts import (
    correction,
    deposit_in,
    deposit_out,
    deputising,
    destruction,
    handover,
    keeper,
    loan,
    move_out,
    package_in,
    package_out,
    pairing,
    rule_version,
    site_destruction,
    stocktake,
    take_in,
    transfer,
    write_off,
)
from app.models.services.conducts.conduct import Conduct

CONDUCTS: dict[str, Conduct] = {
    one.procedure.kind: one
    for one in (
        loan.CONDUCT, destruction.CONDUCT, write_off.CONDUCT, correction.CORRECTIONS, correction.FILLINGS_IN,
        rule_version.CONDUCT, handover.CONDUCT, deputising.CONDUCT, transfer.CONDUCT, deposit_in.CONDUCT, deposit_out.CONDUCT,
        keeper.CONDUCT, move_out.CONDUCT, take_in.CONDUCT, site_destruction.CONDUCT, pairing.CONDUCT, package_out.CONDUCT,
        package_in.CONDUCT, stocktake.CONDUCT,
    )
}  # fmt: skip
