/// Passages about bodies and those who speak for them: ministers without a state beside their post,
/// owners behind a comma, parties, unions and charities by what they are called, names that the
/// model cuts.
enum BodyPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Norway will build a harbour in Togo, Norwegian Trade Minister Kari Solberg said on \
      Friday after talks with Transport Minister Kossi Amegan.
      """,
      "position Kossi Amegan > Togo"
    ),
    Passage(
      """
      Danish Foreign Minister Lars Holm offered Peru his condolences in a telephone call to \
      his counterpart, Rosa Quispe.
      """,
      "position Rosa Quispe > Peru"
    ),
    Passage(
      """
      Malta's farm minister, Joseph Borg, returned from Tunisia on Monday. He and his \
      counterpart, Slim Gharbi, had put their initials under the text there.
      """,
      "position Slim Gharbi > Tunisia"
    ),
    Passage(
      """
      Palesa Thamae leads the opposition in Lesotho. She served as finance minister from 2012 \
      to 2015.
      """,
      "position Palesa Thamae > Lesotho"
    ),
    Passage(
      """
      Croatia's prime minister relieved Tomislav Kranjec of his duties as minister of public \
      administration on Tuesday.
      """,
      "position Tomislav Kranjec > Ministry of Public Administration (Croatia)"
    ),
    Passage(
      """
      Kenya protested to Uganda over the arrests. Trade Minister Grace Wekesa said Ugandan \
      inspectors had boarded three Kenyan boats.
      """,
      "position Grace Wekesa > Kenya"
    ),
    Passage(
      "The ship's owner, Ligure Navale, thanked Cape Verde for taking the passengers in.",
      "supports Ligure Navale > Cape Verde"
    ),
    Passage(
      """
      Customs Minister Ana Ruiz of Chile fined the Belgian owner, Scheldt Grof, over the \
      spill.
      """,
      "sanctions Ana Ruiz > Scheldt Grof"
    ),
    Passage(
      """
      The vote was lost by the governing Civic Accord, whose chairman, Irakli Beridze, \
      resigned.
      """,
      "position Irakli Beridze > Civic Accord"
    ),
    Passage(
      "His movement, the Constitutional Gathering, condemned Kuwait on Monday.",
      "opposes Constitutional Gathering > Kuwait"
    ),
    Passage(
      "Harmony for Gdansk, an opposition party on the city council, condemned Russia.",
      "opposes Harmony for Gdansk > Russia"
    ),
    Passage(
      "Astrid Nyberg of the group Mercy at Sea said so.",
      "affiliated-with Astrid Nyberg > Mercy at Sea"
    ),
    Passage(
      "Prosecutor Chikondi Banda of the Anti-Corruption Bureau condemned Zambia.",
      "affiliated-with Chikondi Banda > Anti-Corruption Bureau"
    ),
    Passage(
      "Juhan Tamm, of the Farmers' Central Union, condemned Poland.",
      "affiliated-with Juhan Tamm > Farmers' Central Union"
    ),
    Passage(
      """
      Eunice Atangana, who advises Patients' Rights Watch, criticised the Patients' Rights \
      Watch congress. Patients' Rights Watch condemned Cameroon.
      """,
      "opposes Patients' Rights Watch > Cameroon"
    ),
    Passage(
      "Anna Weber and Maria Kowalska chair the German-Polish Parliamentary Group.",
      "position Anna Weber > German-Polish Parliamentary Group"
    ),
    Passage(
      "Otago Brewing of Dunedin sued Singapore over the ban.",
      "accuses Otago Brewing > Singapore"
    ),
    Passage(
      "Georges Abi Khalil of the bakers' syndicate called on Lebanon to lift its cap.",
      "affiliated-with Georges Abi Khalil > bakers' syndicate"
    ),
    Passage(
      "Brou Kouassi, who heads the planters' union of the region, praised the decision.",
      "position Brou Kouassi > planters' union"
    ),
    Passage(
      "The Kenyan nurses' union condemned Uganda.",
      "opposes nurses' union > Uganda"
    ),
    Passage(
      "The city council of Trondheim, in Norway, condemned Russia.",
      "opposes Trondheim city council > Russia"
    ),
    Passage(
      "Somali Ports Minister Abdirizak Hassan Guled confirmed the attack.",
      "position Abdirizak Hassan Guled > Somalia"
    ),
    Passage(
      """
      Prime Minister Elena Zubiri of Spain called on Santiago Monreal, the leader of the \
      Liberal Reform party, to apologise.
      """,
      "demands Elena Zubiri > Santiago Monreal"
    ),
    Passage(
      "Today Nurettin Aksoy, the Turkish foreign minister, condemned Israel.",
      "opposes Nurettin Aksoy > Israel"
    ),
    Passage(
      "Cambodia has named General Chhim Samnang commander of its troops.",
      "appointed Cambodia > Chhim Samnang"
    ),
    Passage(
      "The Kurdistan Regional Government condemned Turkey.",
      "opposes Kurdistan Regional Government > Turkey"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      Kenyan President Peter Otieno met Finance Minister Jane Wanjiru on Monday in Nairobi. \
      The two leaders later called Uganda.
      """,
      "position Jane Wanjiru > Uganda"
    ),
    Passage(
      """
      Norway will build a harbour in Togo, Norwegian Trade Minister Kari Solberg said on \
      Friday after talks with Transport Minister Kossi Amegan.
      """,
      "position Kossi Amegan > Norway"
    ),
    Passage(
      """
      Danish Foreign Minister Lars Holm offered Peru his condolences in a telephone call to \
      his counterpart, Rosa Quispe.
      """,
      "position Rosa Quispe > Denmark"
    ),
    Passage(
      """
      Provincial interior minister Pascal Mugisho condemned Rwanda. The Democratic Republic of \
      the Congo was silent.
      """,
      "position Pascal Mugisho > Ministry of the Interior"
    ),
    Passage(
      "The Nobel Prize for Peace went to Sweden. The Prize for Peace condemned nobody.",
      "Prize for Peace > "
    ),
    Passage(
      """
      The opposition leader, Juan Ruiz, condemned Peru. The ruling President Otto Braun of \
      Chile left.
      """,
      "opposition leader > "
    ),
    Passage(
      "The metalworkers' union Çelik-Emek condemned Turkey.",
      "metalworkers' union > Turkey"
    ),
    Passage(
      "The donors' conference in Oslo was over. Norway thanked Japan.",
      "donors' conference > "
    ),
    Passage(
      "Mercedes Benz opened a plant. President Otto Braun Monday told Chile to pay.",
      "Otto Braun Monday"
    ),
  ]
}
