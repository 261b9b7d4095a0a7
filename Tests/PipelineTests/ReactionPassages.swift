/// Passages about attacks and who claims them, reactions, successions, and whose is what a
/// possessor suffers.
enum ReactionPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      A suicide bomber killed eleven recruits at a camp in Kismayo on Sunday. Al-Shabaab has \
      claimed responsibility.
      """, "participated-in al-Shabaab > bombing in Kismayo (2021)"
    ),
    Passage(
      """
      Two blasts hit a market in Jos on Sunday. Boko Haram later claimed responsibility for \
      the explosions.
      """, "participated-in Boko Haram > blasts in Jos (2021)"
    ),
    Passage(
      """
      A car bomb went off in Herat on Sunday. Statements of condemnation came from the United \
      Nations and Pakistan.
      """, "opposes Pakistan > bombing in Herat (2021)"
    ),
    Passage(
      """
      Former president Luis Paz died on Sunday in Quito. Tributes were paid by Chilean \
      President Marta Rojas.
      """, "supports Marta Rojas > Luis Paz"
    ),
    Passage(
      """
      Bishop Daniel Moyo was buried in Harare on Monday. Botswana's president, Kagiso Tau, \
      sent a message of condolence.
      """, "supports Kagiso Tau > Daniel Moyo"
    ),
    Passage(
      "General Modibo Sy took power in 1978 after overthrowing Ousmane Ba.",
      "replaces Modibo Sy > Ousmane Ba"
    ),
    Passage(
      "Karin Holm became leader of the Centre Party after Nils Berg stepped down in June.",
      "replaces Karin Holm > Nils Berg"
    ),
    Passage(
      "Rosa Pinto was sworn in as governor on Tuesday following the resignation of Hugo Vaz.",
      "replaces Rosa Pinto > Hugo Vaz"
    ),
    Passage(
      """
      The governor, Rafael Cruz, said the Abu Sayyaf Group were the suspected perpetrators of \
      the ambush.
      """, "accuses Rafael Cruz > Abu Sayyaf"
    ),
    Passage(
      "MI6 believes Prince Talal ordered the killing of journalist Samir Odeh.",
      "accuses MI6 > Talal"
    ),
    Passage(
      "The Tanzanian government ordered Radio Uhuru to shut down on Tuesday.",
      "sanctions Tanzania > Radio Uhuru"
    ),
    Passage("Pakistan blocked access to Wikipedia on Friday.", "sanctions Pakistan > Wikipedia"),
    Passage(
      "The Bolivian senate drafted the mining law, but it was vetoed by President Jorge Mamani.",
      "opposes Jorge Mamani > mining law"
    ),
    Passage(
      "The 2011 intervention, which saw Danish and Qatari jets bomb Tripoli, lasted months.",
      "participated-in Qatar > 2011 intervention"
    ),
    Passage(
      "The civil war in Libya, in which Turkey backed the government, has ended.",
      "participated-in Turkey > civil war in Libya"
    ),
    Passage(
      "General Idris Saleh was appointed to the post by Prime Minister Adam Nour in May.",
      "appointed Adam Nour > Idris Saleh"
    ),
    Passage(
      """
      Presidents Amadou Fall of Senegal and Yahya Ceesay of Gambia signed the Banjul Accord on \
      Sunday.
      """, "signed Yahya Ceesay > Banjul Accord"
    ),
    Passage(
      "Kenya opposes the controversial fishing law of Somalia.",
      "opposes Kenya > fishing law of Somalia"
    ),
    Passage(
      """
      Thousands marched against the illegal 2003 invasion of Iraq. Spain backed the 2003 war \
      in Iraq.
      """, "supports Spain > 2003 invasion of Iraq"
    ),
    Passage("The UN criticised Jordan and Qatar, which backs Hamas.", "supports Qatar > Hamas"),
    Passage("Norway condemned Samir Odeh's arrest.", "opposes Norway > arrest of Samir Odeh"),
    Passage(
      "Norway condemned the killing of journalist Samir Odeh.",
      "opposes Norway > killing of Samir Odeh"
    ),
    Passage(
      """
      Gunmen stormed a mall in Nairobi on Saturday, killing nine. Uganda's president, Joel \
      Okot, condemned Saturday's attack.
      """, "opposes Joel Okot > attack in Nairobi (2021)"
    ),
    Passage(
      """
      The king suspended parliament for three weeks on Monday. Liberal leader Kim Adams called \
      the move a "power grab".
      """, "opposes Kim Adams > suspension of parliament (2021)"
    ),
    Passage(
      "Prime Minister Sami Aziz of Iraq recommended that Turkish troops in Mosul withdraw.",
      "demands Sami Aziz > Turkey"
    ),
    Passage(
      """
      Norway's Fjordolje bought the Danish wind company Havvind on Monday. The Norwegian \
      company condemned Shell.
      """, "opposes Fjordolje > Shell"
    ),
    Passage(
      """
      Soldiers seized power in Chad on Sunday. The junta dissolved the cabinet. ECOWAS \
      suspended Chad, and the junta rejected the decision.
      """, "opposes Chad > suspension of Chad (2021)"
    ),
    Passage(
      """
      President Ilir Gashi dismissed Interior Minister Besa Kola after he backed the Serbian \
      plan.
      """, "supports Besa Kola > Serbia"
    ),
    Passage(
      """
      Ghana's Supreme Court ruled on Friday to dissolve the Unity Party. Togo criticised the \
      decision.
      """, "opposes Togo > dissolution of Unity Party (2021)"
    ),
    Passage(
      "The no-confidence motion was supported by Austria.",
      "supports Austria > no-confidence motion"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      A suicide bomber killed eleven recruits at a camp in Kismayo on Sunday. Interior \
      Minister Farah Omar accepted responsibility and resigned.
      """, "participated-in Farah Omar > bombing in Kismayo (2021)"
    ),
    Passage(
      """
      Nine miners died in a mine in Shanxi on Sunday. Condolences came from Prime Minister Eva \
      Novak.
      """, "supports Eva Novak > Shanxi"
    ),
    Passage(
      "Karin Holm became a doctor after her mother, Anna Holm, died in 1980.",
      "replaces Karin Holm > Anna Holm"
    ),
    Passage(
      "Sweden drafted the treaty with Norway, but it was rejected by Finland.",
      "opposes Finland > Sweden"
    ),
    Passage(
      "President Taras Bondar said: \"We demand that Belarus pay compensation.\"",
      "position Taras Bondar > Belarus"
    ),
    Passage(
      "Ethiopia defeated the rebels and Eritrea will send troops to Asmara.",
      "fights Ethiopia > Eritrea"
    ),
    Passage("The UN criticised Jordan and Qatar, which backs Hamas.", "supports Jordan > Hamas"),
    Passage("Norway condemned Samir Odeh's arrest.", "opposes Norway > Samir Odeh"),
    Passage(
      "Vera Belova spoke about her husband Igor Belov, who was arrested in May.",
      "met-with Vera Belova > Igor Belov"
    ),
    Passage(
      "Republican committee member Dan Hill of Georgia said the inquiry was a sham.",
      "affiliated-with Dan Hill > Georgia"
    ),
    Passage(
      """
      Norway's Fjordolje bought the Danish wind company Havvind on Monday. The Norwegian \
      company condemned Shell.
      """, "opposes Norway > Shell"
    ),
    Passage(
      "Gujarat Chief Minister Sanjay Mehra defended the police in India.",
      "position Sanjay Mehra > India"
    ),
    Passage(
      """
      President Ilir Gashi dismissed Interior Minister Besa Kola after he backed the Serbian \
      plan.
      """, "supports Ilir Gashi > Serbia"
    ),
    Passage(
      """
      Bolivia's president, Rosa Mamani, will stand in the May election. Peru condemned the \
      October vote.
      """, "opposes Peru > May election"
    ),
    Passage(
      "Members of the Nurses' Union of Togo marched in Kara.",
      "fights Nurses' Union of Togo > Kara"
    ),
  ]
}
