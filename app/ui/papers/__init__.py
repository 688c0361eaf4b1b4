"""The values of the services made into forms to be printed; one module per desk task, no Qt, no rules."""
