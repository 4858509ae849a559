//! End-to-end tests: a real browser plays whole meetings.
