"""Follow-ups: a turn is rewritten into the full question that it stands for, or computed from the last answers.

What the turn states wins, the rest is carried over, and the answer says what was carried. A question that can
stand alone carries nothing.
"""
