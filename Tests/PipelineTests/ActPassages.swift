/// Passages about what actors do to each other: attacks, sanctions, aid, accusations, trade and
/// their ends. They were written for these tests.
enum ActPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Ethiopian jets struck rebel positions in the Sudanese town of Kassala on Monday.",
      "fights Ethiopia > Kassala"
    ),
    Passage("Chad launched air strikes in northern Libya on Friday.", "fights Chad > Libya"),
    Passage(
      "Eritrea warned Djibouti that it would respond to any incursion.",
      "threatens Eritrea > Djibouti"
    ),
    Passage("Sudan blamed Egypt's spy agency for the blast.", "accuses Sudan > Egypt"),
    Passage(
      "A truce brokered by Oman between Iran and Ansar Dine went into effect on Sunday.",
      "agreed-with Iran > Ansar Dine"
    ),
    Passage("Denmark gave $15 million in aid to Malawi on Monday.", "aids Denmark > Malawi"),
    Passage(
      """
      Prime Minister Birgit Aasland of Norway said her country would give Moldova 50 million \
      euros in aid.
      """, "aids Norway > Moldova"
    ),
    Passage(
      "Morocco cut ties with Iran in 2018, accusing it of arming rebels.", "accuses Morocco > Iran"),
    Passage(
      "The opposition Civic Forum in Georgia accused the government of censorship.",
      "accuses Civic Forum > Georgia"
    ),
    Passage(
      "The European Commission fined Veltronic Ltd for fixing prices.",
      "sanctions European Commission > Veltronic Ltd"
    ),
    Passage(
      "Marlow Foods has sold Tandem Bank to Castor Group.", "controls Castor Group > Tandem Bank"),
    Passage(
      "Bolivia moved its embassy to Jerusalem on Sunday. Egypt condemned the decision.",
      "opposes Egypt > Bolivia"
    ),
    Passage(
      "Amnesty International said the Burundian army had executed 12 villagers.",
      "accuses Amnesty International > Burundi"
    ),
    Passage(
      """
      Hungary and Croatia signed a rail pact on Monday. Slovenian President Miha Zupan \
      welcomed it.
      """, "supports Miha Zupan > rail pact"
    ),
    Passage(
      "Firefighters from Poland arrived in Greece on Sunday to help battle wildfires.",
      "aids Poland > Greece"
    ),
    Passage(
      "Prosecutors in Honduras have charged former minister Delia Robles with fraud.",
      "accuses Honduras > Delia Robles"
    ),
    Passage(
      "Three senators, Ada Lunt, Tim Morrow and Eva Horn, voted against the bill.",
      "opposes Tim Morrow > bill"
    ),
    Passage(
      "The Senate confirmed Rosa Villar as chief justice on Friday, replacing Hugo Bernal.",
      "replaces Rosa Villar > Hugo Bernal"
    ),
    Passage("Beijing had frozen ties with Vilnius in 2021.", "opposes China > Lithuania"),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "Pakistan fired a missile into the Arabian Sea on Friday.", "fights Pakistan > Arabian Sea"),
    Passage("Italian police carried out an operation in Palermo.", "fights Italy > Palermo"),
    Passage(
      """
      Malawi's president, Chisomo Banda, has sent 400 soldiers to its southern border with \
      Mozambique.
      """, "aids Chisomo Banda > Malawi"
    ),
    Passage(
      "Denmark denounced Russian plans to annex the island of Bornholm.",
      "controls Denmark > Bornholm"
    ),
    Passage(
      "Kenya and Uganda failed to agree on a fishing zone, the Ugandan foreign ministry said.",
      "accuses Ministry of Foreign Affairs (Uganda) > Kenya"
    ),
    Passage(
      "Mexico lodged a protest against Guatemala at the United Nations.",
      "opposes Mexico > United Nations"
    ),
    Passage(
      "Slovenia vetoed an EU declaration on fishing on Friday.",
      "opposes Slovenia > European Union"
    ),
    Passage(
      "The Senate of Uruguay on Tuesday approved a trade agreement with Norway.",
      "agreed-with Senate (Uruguay) > Norway"
    ),
    Passage("Sweden defeated Belgium 3-1 on Tuesday.", "fights Sweden > Belgium"),
    Passage(
      "Daesang Marine Works won a $3 billion order from Qatar.",
      "aids Qatar > Daesang Marine Works"
    ),
    Passage(
      "The Supreme Court of Chile upheld the sentence of Ramiro Ossandon on Monday.",
      "supports Supreme Court (Chile) > Ramiro Ossandon"
    ),
    Passage(
      "The High Court suspended Nadira Karim's sentence on Friday.",
      "sanctions High Court > Nadira Karim"
    ),
    Passage("The CIA offered a reward of $2 million for Tariq Benali.", "aids CIA > Tariq Benali"),
    Passage(
      "Canada joined the African Union in imposing sanctions on Chad.",
      "affiliated-with Canada > African Union"
    ),
    Passage(
      "Two Somali soldiers died when fighters loyal to Warsame Gedi attacked a camp.",
      "supports Somalia > Warsame Gedi"
    ),
    Passage(
      "Kenya's governing New Dawn Alliance lost its majority in parliament on Tuesday.",
      "controls Kenya > New Dawn Alliance"
    ),
    Passage(
      """
      The watchdog said the toy was safe. Austria, Ireland and Malta had banned its sale last \
      week.
      """, "sanctions Ireland > Austria"
    ),
    Passage("Brazil rejected the plan and Chile welcomed it.", "supports Chile > Brazil"),
    Passage("The UN mission in Haiti accused the G9 gang of looting.", "accuses Haiti > G9"),
    Passage("Beijing had frozen ties with Vilnius in 2021.", "cooperates-with China > Lithuania"),
  ]
}
