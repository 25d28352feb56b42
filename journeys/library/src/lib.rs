//! Templates, sample journeys and sample customers that ship with Safar.
