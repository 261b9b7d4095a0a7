import Language
import TextModel

/// Envoys who are sent home, and soldiers who fight beside others.
extension SentenceReading {
  /// "Gave the French ambassador, X, three days to leave": X, whose country stands in front of the
  /// post.
  func envoy(
    _ to: ArgumentReader.Argument, _ match: Match
  ) -> ArgumentReader.Argument? {
    guard match.rule.edge == "sanctions", matcher.entityTypes[to.entity] == "country",
      ["amod", "compound", "nmod", "poss"].contains(parse.dep(to.token))
    else { return nil }
    let post = parse.head(to.token)
    guard parse.lists["envoys"].contains(parse.lemmas[post]), parse.tokens[post].tag == "NN" else {
      return nil
    }
    return matcher.arguments.arguments(
      at: post, accepts: { matcher.entityTypes[$0] == "person" }
    ).first
  }

  /// "Complained that it got the worse part", "that neither minister came": no charge against
  /// whoever is named there.
  func isOwnLot(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    match.rule.edge == "accuses" && parse.lemmas[match.trigger] == "complain"
      && (parse.tokens[to.token].pos == "PRON"
        || parse.children(to.token, "det", "preconj", "cc").contains {
          ["neither", "no"].contains(parse.words[$0])
        })
  }

  /// "Gave the ambassador three days to leave": it sends him away, and asks nothing of him.
  func isNotice(_ match: Match) -> Bool {
    guard match.rule.edge == "demands", ["give", "grant"].contains(parse.lemmas[match.trigger])
    else { return false }
    let nouns = parse.children(match.trigger, "dobj")
    return (nouns + [match.trigger]).flatMap {
      parse.children($0, "acl", "relcl", "xcomp", "advcl")
    }
    .contains { ["leave", "quit", "depart"].contains(parse.lemmas[$0]) }
  }

  /// "Fought in Malaya with the Royal Rifles": as one of them.
  func isBesideThem(
    _ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument
  ) -> Bool {
    match.rule.edge == "fights" && parse.lemmas[match.trigger] == "fight"
      && matcher.entityTypes[from.entity] == "person"
      && ["organization", "armed-group"].contains(matcher.entityTypes[to.entity])
      && parse.words[parse.head(to.token)] == "with"
  }

  /// "The truce that ended the war, which was brokered by X": nobody brokers a war, and who
  /// mediates in one takes no part in it.
  func isMadePeace(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    guard match.rule.edge == "participated-in",
      parse.lists["brokering-verbs"].contains(parse.lemmas[match.trigger])
        || parse.lemmas[match.trigger] == "negotiate"
    else { return false }
    return analysis.entities[to.entity].name.lowercased().split(separator: " ").contains {
      parse.lists["fought-out"].contains(String($0))
    }
  }
}
