"""Runs a Safar simulation over many machines, with the bytes of a run on one."""

from .cluster import SafarFailed, simulate

__all__ = ["SafarFailed", "simulate"]
