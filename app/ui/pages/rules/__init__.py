"""The rules of the office: what is in force, who may do what, and every version."""
