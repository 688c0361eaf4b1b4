"""A policy pack (制度包): the differences between offices, as data, each entry with the clause it comes from.

`pack` defines a pack, `fields` the data of a customer, `reading` parses a pack from TOML text, `toml_table` locates
faults in the text. The shipped packs are in `resources/policies/`.
"""
