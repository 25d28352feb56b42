//! The sentences of Safar in English, Persian, Arabic and Russian.
