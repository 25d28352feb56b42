//! End-to-end tests: the real app in a real WebKit window, the command line, and files made elsewhere.
