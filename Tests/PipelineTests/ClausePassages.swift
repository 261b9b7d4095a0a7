/// Passages whose clauses are told of a name that stands further in front: relative clauses,
/// participles, reported wrongs, what somebody is asked to end. They were written for these tests.
enum ClausePassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "He visited Belize, one of a dozen states that recognise Taiwan.",
      "supports Belize > Taiwan"
    ),
    Passage(
      "Sabrin Energy, one of three firms that supply gas to Malta, grew.",
      "supplies Sabrin Energy > Malta"
    ),
    Passage(
      "Libya shut the pass in 1980 in support of Chad, then at war with Niger.",
      "fights Chad > Niger"
    ),
    Passage(
      "Colonel Issa Barry, who toppled President Modibo Sow after a disputed election, spoke.",
      "fights Issa Barry > Modibo Sow"
    ),
    Passage(
      "The tents, paid for by Norway and shipped by Oxfam, will go to Chad.",
      "aids Norway > Chad"
    ),
    Passage(
      "The vaccines, financed by Gavi, were delivered to Malawi.",
      "aids Gavi > Malawi"
    ),
    Passage(
      "Ana Silva took the oath as premier on Monday, a day after Luis Prado resigned.",
      "replaces Ana Silva > Luis Prado"
    ),
    Passage(
      "France urged Iran to halt its support for Hezbollah.",
      "supports Iran > Hezbollah"
    ),
    Passage(
      "Ana Silva called on Norway to lift its embargo on Sudan.",
      "sanctions Norway > Sudan"
    ),
    Passage(
      "Amnesty International said Togo did nothing to stop the killings.",
      "accuses Amnesty International > Togo"
    ),
    Passage(
      "Oxfam warned in its annual report that Sudanese soldiers were looting clinics.",
      "accuses Oxfam > Sudan"
    ),
    Passage(
      "Mayor Omar Diop told reporters in Dakar that the Sugar Union had used forged papers.",
      "accuses Omar Diop > Sugar Union"
    ),
    Passage(
      "Ana Silva told reporters that Ghanaian troops had shot at villagers.",
      "accuses Ana Silva > Ghana"
    ),
    Passage(
      "Luis Prado said Ivo Maric and his wife, Ana Silva, stole the money.",
      "accuses Luis Prado > Ana Silva"
    ),
    Passage(
      "Kenya wants to reopen the loan agreed with the IMF.",
      "agreed-with Kenya > International Monetary Fund"
    ),
    Passage(
      "Mali suspended the accord agreed with the rebels of the Sand Front.",
      "agreed-with Mali > Sand Front"
    ),
    Passage(
      "In May, Peru and Chile signed a pact during a visit by Chilean President Ana Silva.",
      "visited Ana Silva > Peru"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "France condemned the pact signed with Iran.",
      "agreed-with France"
    ),
    Passage(
      "Peru will be on guard ahead of a visit by US President Joe Lane.",
      "visited Joe Lane"
    ),
    // The plan is opposed, and not the union.
    Passage(
      "The Green Party wants a referendum on leaving NATO, which the Farmers' Party opposes.",
      "opposes Farmers' Party > NATO"
    ),
    Passage(
      "Libya shut the pass in 1980 in support of Chad, then at war with Niger.",
      "fights Libya"
    ),
    Passage(
      "France urged Iran to halt its support for Hezbollah.",
      "supports France"
    ),
    Passage(
      "Ana Silva said Luis Prado did nothing wrong. Peru had done nothing but help, she said.",
      "accuses"
    ),
    Passage(
      "The gold, found by Peru, will go to Chile.",
      "supplies Peru"
    ),
    Passage(
      "Taiwan, which faces Chinese patrols every day, is worried.",
      "cooperates-with"
    ),
    Passage(
      "Luis Prado defeated Ana Silva in the election.",
      "fights Luis Prado"
    ),
  ]
}
