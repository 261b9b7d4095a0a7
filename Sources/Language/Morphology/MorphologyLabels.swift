/// The labels of a morphologizer: a universal part of speech and features each.
///
/// Source: `spacy/pipeline/morphologizer.pyx` of spaCy 3.8 (MIT).
struct MorphologyLabels: Sendable {
  /// What one label gives a token.
  struct Label: Sendable, Equatable {
    var pos: String
    var morph: String
  }

  let labels: [Label]

  /// Reads the file `cfg`, whose order is that of the output layer.
  init(_ file: ModelFile) throws(LanguageError) {
    guard let json = JSONText.parse(file.bytes), let features = json["labels_morph"]?.members,
      !features.isEmpty
    else { throw file.corrupt("has no labels_morph") }
    var numbers: [String: Int] = [:]
    for member in json["labels_pos"]?.members ?? [] { numbers[member.key] = member.value.int }
    var labels: [Label] = []
    for member in features {
      guard let morph = member.value.string, let number = numbers[member.key],
        let pos = number == 0 ? "" : StringID.reservedName(number)
      else { throw file.corrupt("has the label \(member.key) without features or part of speech") }
      labels.append(Label(pos: pos, morph: morph))
    }
    self.labels = labels
  }
}
