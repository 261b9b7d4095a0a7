public import TextModel

/// A text with all that the language model says about it.
public struct AnnotatedText: Sendable {
  /// The text that was annotated; all spans point into it.
  public let text: String
  /// The tokens of all paragraphs, in text order. White space beyond a single blank is a token.
  public let tokens: [Token]
  /// Names found by the model, in text order, never overlapping, never across sentences.
  public let entities: [NamedSpan]
  /// Token ranges of the sentences, in text order, covering all tokens.
  public let sentences: [Range<Int>]

  /// Makes an annotated text; sentences are derived from the tokens' `isSentenceStart`.
  public init(text: String, tokens: [Token], entities: [NamedSpan]) {
    self.text = text
    self.tokens = tokens
    self.entities = entities
    var sentences: [Range<Int>] = []
    var start = 0
    for i in tokens.indices where i > start && tokens[i].isSentenceStart {
      sentences.append(start..<i)
      start = i
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    self.sentences = sentences
  }

  /// The span from the first to the last of a range of tokens; the range must not be empty.
  public func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }
}

/// One token with its annotations.
public struct Token: Sendable, Hashable {
  /// The token's text.
  public var text: String
  /// UTF-8 byte offsets into the text.
  public var span: TextSpan
  /// spaCy's NORM: the text folded to its usual spelling.
  public var norm: String
  /// Fine-grained tag (Penn Treebank for English).
  public var tag: String
  /// Universal part of speech.
  public var pos: String
  /// Universal features, `Name=Value` joined by `|`, sorted by name; empty when none.
  public var morph: String
  /// Dictionary form.
  public var lemma: String
  /// Index of the head token in `AnnotatedText.tokens`; a root is its own head.
  public var head: Int
  /// Dependency label (ClearNLP labels for English); `ROOT` for a root.
  public var dep: String
  /// Whether a sentence starts here.
  public var isSentenceStart: Bool
  /// Index of the paragraph, counted from 0.
  public var paragraph: Int
  /// Whether one ASCII blank follows.
  public var hasTrailingBlank: Bool
  /// Whether all code points are white space.
  public var isSpace: Bool

  /// Makes a token.
  public init(
    text: String, span: TextSpan, norm: String, tag: String = "", pos: String = "",
    morph: String = "", lemma: String = "", head: Int, dep: String = "",
    isSentenceStart: Bool = false, paragraph: Int = 0, hasTrailingBlank: Bool = false,
    isSpace: Bool = false
  ) {
    self.text = text
    self.span = span
    self.norm = norm
    self.tag = tag
    self.pos = pos
    self.morph = morph
    self.lemma = lemma
    self.head = head
    self.dep = dep
    self.isSentenceStart = isSentenceStart
    self.paragraph = paragraph
    self.hasTrailingBlank = hasTrailingBlank
    self.isSpace = isSpace
  }
}

/// A run of tokens that the model takes for a name.
public struct NamedSpan: Sendable, Hashable {
  /// Token indices.
  public var tokens: Range<Int>
  /// OntoNotes label such as `PERSON`, `GPE`, `ORG`, `NORP`, `LOC`, `FAC`, `EVENT`, `LAW`, `DATE`.
  public var label: String

  /// Makes a named span.
  public init(tokens: Range<Int>, label: String) {
    self.tokens = tokens
    self.label = label
  }
}
