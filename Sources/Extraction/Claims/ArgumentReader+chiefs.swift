import Language
import TextModel

/// Who leads those who act.
extension ArgumentReader {
  /// "A delegation led by Foreign Minister X arrived": who leads it meets and travels.
  func chief(of head: Int, accepts: (Int) -> Bool) -> [Argument] {
    // "A coalition led by Saudi Arabia", "a force led by A and B".
    if ["coalition", "alliance", "force", "operation", "bloc"].contains(parse.lemmas[head]),
      mention(at: head).map({ analysis.mentions[$0].form != .name }) ?? true
    {
      // "A Saudi-led coalition".
      for led in parse.children(head, "amod")
      where parse.words[led] == "led" && led > 1 && parse.words[led - 1] == "-" {
        guard let number = mention(at: led - 2) else { continue }
        let found = own(number, at: led - 2, accepts: accepts)
          .filter { ["country", "organization"].contains(analysis.entities[$0.entity].type) }
        if !found.isEmpty { return found }
      }
      // "A coalition of six parties led by X".
      let members = parse.prepositions(of: head).filter { $0.word == "of" }.map(\.object)
      for clause in ([head] + members).flatMap({ parse.children($0, "acl") })
      where ["lead", "head"].contains(parse.lemmas[clause]) && parse.tokens[clause].tag == "VBN" {
        for phrase in parse.prepositions(of: clause) where phrase.word == "by" {
          let found = arguments(at: phrase.object, accepts: accepts, depth: 6)
            .filter { ["country", "organization"].contains(analysis.entities[$0.entity].type) }
          if !found.isEmpty { return found }
        }
      }
    }
    let isForce = parse.lists["led-forces"].contains(parse.lemmas[head])
    guard isForce || ["delegation", "team", "mission", "group"].contains(parse.lemmas[head])
    else { return [] }
    var leaders = parse.children(head, "acl").filter {
      ["lead", "head", "command"].contains(parse.lemmas[$0]) && parse.tokens[$0].tag == "VBN"
    }.flatMap { parse.prepositions(of: $0) }.filter { $0.word == "by" }.map(\.object)
    if isForce { leaders += commanders(of: head) }
    for leader in leaders {
      guard let number = mention(at: leader), isPerson(number) else { continue }
      return own(number, at: leader, accepts: accepts)
    }
    return []
  }

  /// "Soldiers under Captain X", "forces loyal to Y": whose men a force is.
  private func commanders(of force: Int) -> [Int] {
    let under = parse.prepositions(of: force).filter { $0.word == "under" }.map(\.object)
    let loyal = parse.children(force, "amod", "acl", "relcl", "acomp").filter {
      ["loyal", "faithful", "allied"].contains(parse.words[$0])
    }.flatMap { parse.prepositions(of: $0) }.filter { $0.word == "to" }.map(\.object)
    return under + loyal
  }
}
