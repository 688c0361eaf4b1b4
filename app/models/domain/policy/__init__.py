"""A policy pack (制度包): what differs between offices, as data, each entry with the clause it comes from.

`pack` says what a pack is, `fields` what it asks of a customer, `reading` makes one of a TOML text, `toml_table` says
where in the text it went wrong. The shipped packs lie in `resources/policies/`.
"""
