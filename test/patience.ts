/** Tests against a running system wait for conditions, each with an end of its own; this one is for a test that hangs. */
jest.setTimeout(120_000);
