import Language
import TextModel
import Testing

@testable import Extraction

@Suite struct RoleReaderTests {
  /// A tree from words written as `text/lemma/pos/tag/dep/head`.
  private func tree(_ words: String...) throws -> RoleReader {
    var tokens: [Token] = []
    var text = ""
    for word in words {
      let parts = word.split(separator: "/").map(String.init)
      let start = text.utf8.count
      text += parts[0] + " "
      let head = try #require(Int(parts[5]))
      tokens.append(
        Token(
          text: parts[0], span: TextSpan(start, start + parts[0].utf8.count), norm: parts[0],
          tag: parts[3], pos: parts[2], lemma: parts[1], head: head, dep: parts[4]))
    }
    return RoleReader(AnnotatedText(text: text, tokens: tokens, entities: []))
  }

  @Test func `a passive and its active give the same parts`() throws {
    let active = try tree(
      "Chad/Chad/PROPN/NNP/nsubj/1", "attacked/attack/VERB/VBD/ROOT/1",
      "Togo/Togo/PROPN/NNP/dobj/1")
    let passive = try tree(
      "Togo/Togo/PROPN/NNP/nsubjpass/2", "was/be/AUX/VBD/auxpass/2",
      "attacked/attack/VERB/VBN/ROOT/2", "by/by/ADP/IN/agent/2", "Chad/Chad/PROPN/NNP/pobj/3")
    #expect(active.role(of: 0, among: active.fillers(of: 1)) == "subj")
    #expect(active.role(of: 2, among: active.fillers(of: 1)) == "obj")
    #expect(passive.role(of: 4, among: passive.fillers(of: 2)) == "subj")
    #expect(passive.role(of: 0, among: passive.fillers(of: 2)) == "obj")
  }

  @Test func `a verb shares the subject of the verb it is joined to`() throws {
    let tree = try tree(
      "Chad/Chad/PROPN/NNP/nsubj/1", "met/meet/VERB/VBD/ROOT/1", "Togo/Togo/PROPN/NNP/dobj/1",
      "and/and/CCONJ/CC/cc/1", "praised/praise/VERB/VBD/conj/1", "Mali/Mali/PROPN/NNP/dobj/4")
    let parts = tree.fillers(of: 4)
    #expect(tree.role(of: 0, among: parts) == "subj")
    #expect(tree.role(of: 5, among: parts) == "obj")
    #expect(tree.role(of: 2, among: parts) == nil)
  }

  @Test func `a noun knows the subject of its verb`() throws {
    let tree = try tree(
      "Chad/Chad/PROPN/NNP/nsubj/1", "held/hold/VERB/VBD/ROOT/1", "talks/talk/NOUN/NNS/dobj/1",
      "with/with/ADP/IN/prep/2", "Togo/Togo/PROPN/NNP/pobj/3")
    let parts = tree.fillers(of: 2)
    #expect(tree.role(of: 0, among: parts) == "v.subj")
    #expect(tree.role(of: 4, among: parts) == "with")
  }

  @Test func `a modifier of the object says so`() throws {
    let tree = try tree(
      "Chad/Chad/PROPN/NNP/nsubj/1", "expelled/expel/VERB/VBD/ROOT/1",
      "Togolese/togolese/ADJ/JJ/amod/3", "diplomats/diplomat/NOUN/NNS/dobj/1")
    #expect(tree.role(of: 2, among: tree.fillers(of: 1)) == "obj.mod")
    #expect(tree.path(0, 2) == "nsubj|dobjvamod")
  }

  @Test func `a tree that circles ends`() throws {
    let tree = try tree(
      "a/a/NOUN/NN/conj/1", "b/b/NOUN/NN/conj/0", "c/c/VERB/VB/conj/2")
    #expect(tree.role(of: 0, among: tree.fillers(of: 2)) == nil)
    #expect(tree.path(0, 2) == "?")
    _ = tree.firstConjunct(0)
  }
}
