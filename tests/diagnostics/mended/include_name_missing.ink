INCLUDE chapter-2.ink
text
