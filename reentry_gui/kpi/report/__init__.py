"""The report on a question as one page: the figures of the screens, with pictures, to keep."""
