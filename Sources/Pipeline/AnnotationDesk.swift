import Language
import TextModel

/// Annotates one text after the other for two readers of articles.
///
/// What a worker of the model remembers about words serves all texts. Annotation takes a third of a
/// reader's time, so two of them seldom meet at the desk, and each word is worked out and kept once
/// for both.
actor AnnotationDesk {
  private let model: LanguageModel

  init(_ model: LanguageModel) { self.model = model }

  func annotate(_ text: String, _ paragraphs: [TextSpan]) -> AnnotatedText {
    model.annotate(text, paragraphs: paragraphs)
  }
}
