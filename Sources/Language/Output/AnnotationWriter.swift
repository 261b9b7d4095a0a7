public import TextModel

/// How annotations are written.
public enum AnnotationFormat: String, Sendable, CaseIterable {
  /// One JSON object on one line for each text.
  case json
  /// CoNLL-U (https://universaldependencies.org/format.html), entities in the column MISC.
  case conllu
}

extension LanguageModel {
  /// Annotates a text and writes the annotations as bytes, batch by batch, so that memory does not
  /// grow with the text.
  ///
  /// Offsets are counted in Unicode code points.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - id: what identifies the text in the output.
  ///   - paragraphs: as in `annotate`.
  ///   - flush: takes finished bytes; it may leave them in the buffer to collect more.
  /// - Returns: the bytes that `flush` left.
  /// - Throws: what `flush` throws.
  public func write(
    _ text: String, id: String, as format: AnnotationFormat, paragraphs: [TextSpan]? = nil,
    flush: (inout [UInt8]) throws -> Void
  ) throws -> [UInt8] {
    var text = text
    text.makeContiguousUTF8()
    let spans = paragraphs ?? Paragraphs.spans(of: text)
    var failure: (any Error)?
    var bytes: [UInt8] = []
    // After a failure the rest is still annotated, but thrown away.
    func deliver(_ bytes: inout [UInt8]) {
      if failure == nil { do { try flush(&bytes) } catch { failure = error } }
      if failure != nil { bytes.removeAll() }
    }
    switch format {
    case .json:
      var writer = JSONAnnotationWriter(text)
      writer.begin(id: id, &bytes)
      writer.append(text: text, &bytes, deliver)
      annotate(text, spans) { piece in
        writer.append(piece, &bytes)
        deliver(&bytes)
      }
      writer.finish(&bytes)
    case .conllu:
      var writer = CoNLLUWriter(text)
      writer.begin(id: id, &bytes)
      annotate(text, spans) { piece in
        writer.append(piece, &bytes)
        deliver(&bytes)
      }
    }
    deliver(&bytes)
    if let failure { throw failure }
    return bytes
  }
}
