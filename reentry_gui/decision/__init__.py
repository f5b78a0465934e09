"""What an EA's re-entry decision is made of."""

from reentry_gui.decision.buckets import NAMES, bucket_of_exit, bucket_of_r, r_multiple

__all__ = ["NAMES", "bucket_of_exit", "bucket_of_r", "r_multiple"]
