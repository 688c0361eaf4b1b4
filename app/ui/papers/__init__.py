"""From the values of the services to the forms that are printed; one module per desk task, no Qt, no rules."""
