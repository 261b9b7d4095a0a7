/// Passages about firms and their people, posts of two states, local courts, meetings, funerals,
/// and reactions without an object.
enum BulletinPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "The other partner is Oman's Dhofar Lumina, which will hold a third of the shares.",
      "affiliated-with Dhofar Lumina > Oman"
    ),
    Passage(
      """
      Two trucks belonging to Forestal Quilaco were set alight; the police of Chile arrested \
      Pablo Rey, a driver at Forestal Quilaco.
      """, "affiliated-with Pablo Rey > Forestal Quilaco"
    ),
    Passage(
      """
      The loan was granted by Nordlys Shipping, a company based in Esbjerg, whose founder, \
      Karen Toft, sat on the council.
      """, "position Karen Toft > Nordlys Shipping"
    ),
    Passage(
      "Shares in Halden Micro fell by a tenth. Chief executive Nils Dahl said he regretted it.",
      "position Nils Dahl > Halden Micro"
    ),
    Passage(
      """
      Adria Maritime Bank named a new chief executive on Friday. Elena Kos, 48, takes over \
      from Petar Lovric.
      """, "position Petar Lovric > Adria Maritime Bank"
    ),
    Passage(
      """
      Togo and Benin opened a border post on Monday. Their foreign ministers, Kofi Lawson and \
      Amina Bio, cut the ribbon.
      """, "position Kofi Lawson > Togo"
    ),
    Passage(
      """
      Togo and Benin opened a border post on Monday. Their foreign ministers, Kofi Lawson and \
      Amina Bio, cut the ribbon.
      """, "position Amina Bio > Ministry of Foreign Affairs (Benin)"
    ),
    Passage(
      "An Omani delegation led by Ambassador Salim Harthy left Sanaa on Wednesday.",
      "position Salim Harthy > Oman"
    ),
    Passage(
      "Information Minister Huda Salem of the recognised government of Yemen grumbled.",
      "position Huda Salem > Yemen"
    ),
    Passage(
      "Turkey leads the northern sector of the NATO-run force KFOR.",
      "affiliated-with KFOR > NATO"
    ),
    Passage(
      "Moira Blair held the seat for the Scottish National Party.",
      "affiliated-with Moira Blair > Scottish National Party"
    ),
    Passage(
      "Paul Omondi, a geologist for the French company Minerex, was freed.",
      "affiliated-with Paul Omondi > Minerex"
    ),
    Passage(
      "A Kisumu court ordered Ali Barasa to leave Kenya.",
      "demands Kisumu court > Ali Barasa"
    ),
    Passage(
      "Maria Lund, curator at the Danish Maritime Museum, spoke of the plan.",
      "position Maria Lund > Danish Maritime Museum"
    ),
    Passage(
      "Delegates at a meeting of the Nordic Council in Oslo on Friday rejected the plan.",
      "located-in meeting of the Nordic Council in Oslo > Oslo"
    ),
    Passage(
      "Mourners buried the poet Ali Nasser in Tripoli on Saturday.",
      "located-in funeral of Ali Nasser (2021) > Tripoli"
    ),
    Passage(
      "The town's police chief, Omar Zahiri, was shot dead in Herat on Thursday.",
      "on-date shooting of Omar Zahiri (2021) > 2021-03-04"
    ),
    Passage(
      "Interior Minister Marco Ruiz rushed to Bilbao overnight.",
      "visited Marco Ruiz > Bilbao"
    ),
    Passage(
      """
      The leaders, Eric Mutara and Manuel Kiluanji, were joined by Prime Minister Sylvie Mbuyi \
      for a working dinner.
      """, "met-with Sylvie Mbuyi > Eric Mutara"
    ),
    Passage(
      """
      The army blamed the Santa Rosa Front, a band of former FARC fighters. Its leader, Hector \
      Quiroz, has been on the run.
      """, "position Hector Quiroz > Santa Rosa Front"
    ),
    Passage(
      """
      Latvia has ordered the Belarusian consul to leave by Friday. Minsk dismissed the charge \
      as a fairy tale. Estonia hailed the decision by its neighbour.
      """, "supports Estonia > Latvia"
    ),
    Passage(
      "Kenya closed its border with Somalia on Friday. New Zealand expressed dismay.",
      "opposes New Zealand > Kenya"
    ),
    Passage(
      """
      Osei Darko complained that his party's monitors had been kept out of polling stations. \
      The National Elections Commission rejected the claim.
      """, "opposes National Elections Commission > Osei Darko"
    ),
    Passage(
      """
      The Constitutional Court of Mali annulled the re-election of President Amadou Traoré. \
      Traoré said on Tuesday he would appeal.
      """, "opposes Amadou Traoré > Constitutional Court (Mali)"
    ),
    Passage(
      """
      A landslide buried part of the town of Chamba in northern Malawi on Sunday, killing 40 \
      people. Norway has dispatched thirty engineers.
      """, "aids Norway > Malawi"
    ),
    Passage(
      """
      A Cuban team of forty surgeons arrived in Maputo on Tuesday. President Filipe Dunga of \
      Mozambique thanked Havana.
      """, "aids Cuba > Mozambique"
    ),
    Passage(
      """
      Iran admitted on Saturday that its guards had fired the missiles by mistake. Canada, \
      which lost 57 citizens, has demanded compensation.
      """, "demands Canada > Iran"
    ),
    Passage(
      """
      Soldiers seized power in Bamako, Mali, on Friday. The United States froze $6 million in \
      military aid.
      """, "sanctions United States > Mali"
    ),
    Passage(
      """
      Costa Rica has called on Panama to stop the works and has lodged a protest with the \
      Organization of American States.
      """, "opposes Costa Rica > Panama"
    ),
    Passage(
      "Malawi recognised the Sahrawi republic anew, in what Morocco condemned as \"a step back\".",
      "opposes Morocco > Malawi"
    ),
    Passage(
      """
      Two Chadian soldiers were killed when a mine went off near Bol. The army blamed the Lake \
      Front, a rebel group.
      """, "fights Lake Front > Chad"
    ),
    Passage(
      "Deputy Prime Minister Askar Beknazarov said that Kumtor Metals had poisoned the river.",
      "accuses Askar Beknazarov > Kumtor Metals"
    ),
    Passage(
      """
      Soldiers of the Salvation Command, a militia, stormed the home of the opposition leader, \
      Paulo Sanca, on Thursday night.
      """, "fights Salvation Command > Paulo Sanca"
    ),
    Passage(
      "Governor Hauwa Sani decorated Colonel Isaac Dogo on Monday.",
      "supports Hauwa Sani > Isaac Dogo"
    ),
    Passage("Baghdad authorities accused Iran of shelling.", "accuses Iraq > Iran"),
    Passage(
      "Tara Mills, 40, left the bank. Tara Mills sued the Daily Post in London.",
      "accuses Tara Mills > Daily Post"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage("Kenya's Lydia Cherotich won the race in Oslo.", "supplies Lydia Cherotich > Oslo"),
    Passage(
      """
      Shadow culture secretary Neil Opal said Labour in the United Kingdom would vote against \
      it.
      """, "position Neil Opal > United Kingdom"
    ),
    Passage(
      """
      Bougainville's new president, Simeon Tavis, met Papua New Guinea's prime minister, James \
      Kora.
      """, "position Simeon Tavis > Papua New Guinea"
    ),
    Passage(
      """
      Costa Rica has called on Panama to stop the works and has lodged a protest with the \
      Organization of American States.
      """, "opposes Costa Rica > Organization of American States"
    ),
    Passage(
      """
      The trade-union federation IndustriALL has demanded the release of Serik Omarov, an oil \
      worker jailed in Kazakhstan.
      """, "demands IndustriALL > Serik Omarov"
    ),
  ]
}
