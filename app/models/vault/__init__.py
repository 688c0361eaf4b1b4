"""Keys and accounts of one archive: opening it, signing, and recovery.

`keys.json` in the archive's folder is the key directory: a log of signed events plus the ciphertext that the events
vouch for. No SQL and no windows here; every primitive comes from `cryptography`, the recovery shares from
`shamir-mnemonic`.
"""
