import Language
import Pipeline
import Testing
import TextModel

/// Passages about what actors do to each other: attacks, sanctions, aid, accusations, trade and their ends. They were written
/// for these tests.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct ActPassageTests {
  private static let said: [(text: String, claim: String)] = [
    (
      "Ethiopian jets struck rebel positions in the Sudanese town of Kassala on Monday.",
      "fights Ethiopia > Kassala"
    ),
    ("Chad launched air strikes in northern Libya on Friday.", "fights Chad > Libya"),
    (
      "Eritrea warned Djibouti that it would respond to any incursion.",
      "threatens Eritrea > Djibouti"
    ),
    ("Sudan blamed Egypt's spy agency for the blast.", "accuses Sudan > Egypt"),
    (
      "A truce brokered by Oman between Iran and Ansar Dine went into effect on Sunday.",
      "agreed-with Iran > Ansar Dine"
    ),
    ("Denmark gave $15 million in aid to Malawi on Monday.", "aids Denmark > Malawi"),
    (
      """
      Prime Minister Birgit Aasland of Norway said her country would give Moldova 50 million \
      euros in aid.
      """, "aids Norway > Moldova"
    ),
    ("Morocco cut ties with Iran in 2018, accusing it of arming rebels.", "accuses Morocco > Iran"),
    (
      "The opposition Civic Forum in Georgia accused the government of censorship.",
      "accuses Civic Forum > Georgia"
    ),
    (
      "The European Commission fined Veltronic Ltd for fixing prices.",
      "sanctions European Commission > Veltronic Ltd"
    ),
    ("Marlow Foods has sold Tandem Bank to Castor Group.", "controls Castor Group > Tandem Bank"),
    (
      "Bolivia moved its embassy to Jerusalem on Sunday. Egypt condemned the decision.",
      "opposes Egypt > Bolivia"
    ),
    (
      "Amnesty International said the Burundian army had executed 12 villagers.",
      "accuses Amnesty International > Burundi"
    ),
    (
      """
      Hungary and Croatia signed a rail pact on Monday. Slovenian President Miha Zupan \
      welcomed it.
      """, "supports Miha Zupan > rail pact"
    ),
    (
      "Firefighters from Poland arrived in Greece on Sunday to help battle wildfires.",
      "aids Poland > Greece"
    ),
    (
      "Prosecutors in Honduras have charged former minister Delia Robles with fraud.",
      "accuses Honduras > Delia Robles"
    ),
    (
      "Three senators, Ada Lunt, Tim Morrow and Eva Horn, voted against the bill.",
      "opposes Tim Morrow > bill"
    ),
    (
      "The Senate confirmed Rosa Villar as chief justice on Friday, replacing Hugo Bernal.",
      "replaces Rosa Villar > Hugo Bernal"
    ),
    ("Beijing had frozen ties with Vilnius in 2021.", "opposes China > Lithuania"),
  ]

  private static let unsaid: [(text: String, claim: String)] = [
    ("Pakistan fired a missile into the Arabian Sea on Friday.", "fights Pakistan > Arabian Sea"),
    ("Italian police carried out an operation in Palermo.", "fights Italy > Palermo"),
    (
      """
      Malawi's president, Chisomo Banda, has sent 400 soldiers to its southern border with \
      Mozambique.
      """, "aids Chisomo Banda > Malawi"
    ),
    (
      "Denmark denounced Russian plans to annex the island of Bornholm.",
      "controls Denmark > Bornholm"
    ),
    (
      "Kenya and Uganda failed to agree on a fishing zone, the Ugandan foreign ministry said.",
      "accuses Ministry of Foreign Affairs (Uganda) > Kenya"
    ),
    (
      "Mexico lodged a protest against Guatemala at the United Nations.",
      "opposes Mexico > United Nations"
    ),
    (
      "Slovenia vetoed an EU declaration on fishing on Friday.",
      "opposes Slovenia > European Union"
    ),
    (
      "The Senate of Uruguay on Tuesday approved a trade agreement with Norway.",
      "agreed-with Senate (Uruguay) > Norway"
    ),
    ("Sweden defeated Belgium 3-1 on Tuesday.", "fights Sweden > Belgium"),
    (
      "Daesang Marine Works won a $3 billion order from Qatar.",
      "aids Qatar > Daesang Marine Works"
    ),
    (
      "The Supreme Court of Chile upheld the sentence of Ramiro Ossandon on Monday.",
      "supports Supreme Court (Chile) > Ramiro Ossandon"
    ),
    (
      "The High Court suspended Nadira Karim's sentence on Friday.",
      "sanctions High Court > Nadira Karim"
    ),
    ("The CIA offered a reward of $2 million for Tariq Benali.", "aids CIA > Tariq Benali"),
    (
      "Canada joined the African Union in imposing sanctions on Chad.",
      "affiliated-with Canada > African Union"
    ),
    (
      "Two Somali soldiers died when fighters loyal to Warsame Gedi attacked a camp.",
      "supports Somalia > Warsame Gedi"
    ),
    (
      "Kenya's governing New Dawn Alliance lost its majority in parliament on Tuesday.",
      "controls Kenya > New Dawn Alliance"
    ),
    (
      """
      The watchdog said the toy was safe. Austria, Ireland and Malta had banned its sale last \
      week.
      """, "sanctions Ireland > Austria"
    ),
    ("Brazil rejected the plan and Chile welcomed it.", "supports Chile > Brazil"),
    ("The UN mission in Haiti accused the G9 gang of looting.", "accuses Haiti > G9"),
    ("Beijing had frozen ties with Vilnius in 2021.", "cooperates-with China > Lithuania"),
  ]

  @Test("what a passage says is claimed", arguments: said)
  func claims(_ example: (text: String, claim: String)) throws {
    let found = try PassageReading.signed(example.text)
    #expect(PassageReading.contains(found, example.claim), "\(found)")
  }

  @Test("what a passage does not say is not claimed", arguments: unsaid)
  func stays(_ example: (text: String, claim: String)) throws {
    let found = try PassageReading.signed(example.text)
    #expect(!PassageReading.contains(found, example.claim), "\(found)")
  }
}
