"""The assistant in a messenger: what is the same in all of them, and a package for each beside it.

What is the same: a thread is a conversation (`talking`), which is kept between its turns (`keeping`); an answer
consists of parts (`parts`); what comes twice is answered once (`once`); people are greeted with questions that are
answered (`welcome`); text that others wrote is only ever text (`plain_text`). A messenger adds how its events are
read, how the parts look there, and how it is connected.
"""
