//! The journey model: typed records, changes with their inverse, rules of placing and connecting, and the checker.
