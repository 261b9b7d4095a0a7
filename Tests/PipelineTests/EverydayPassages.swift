/// Passages of everyday reports: who met and then agreed, whom a pronoun stands for, who follows
/// whom in a post, what companies and armies do. What must be claimed, and what must not. They were
/// written for these tests.
enum EverydayPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Aino Salo met Kofi Mensah in Vienna. The two agreed to open a consulate.",
      "agreed-with Aino Salo > Kofi Mensah"
    ),
    Passage(
      "Aino Salo met Kofi Mensah in Vienna, where they agreed to open a consulate.",
      "agreed-with Aino Salo > Kofi Mensah"
    ),
    Passage(
      "Norway's Jonas Berg summoned the envoy, Pavel Orlov, and told him that Oslo was angry.",
      "met-with Jonas Berg > Pavel Orlov"
    ),
    Passage(
      "Marta Kos blamed the army. She was in turn accused by Goran Ilic of lying.",
      "accuses Goran Ilic > Marta Kos"
    ),
    Passage(
      "A treaty on fishing at sea, which Fiji and Samoa signed in 2014, binds each of them.",
      "signed Samoa > treaty on fishing at sea"
    ),
    Passage(
      "Fighters of the M23 entered Rutshuru before they were driven back by Congolese troops.",
      "fights Democratic Republic of the Congo > M23"
    ),
    Passage(
      "An Israeli missile strike killed Karim Daher on Sunday.", "fights Israel > Karim Daher"
    ),
    Passage(
      "A Chinese coast guard ship fired water cannon at a Vietnamese boat on Monday.",
      "fights China > Vietnam"
    ),
    Passage(
      "Members of the National Assembly of Togo voted out Prime Minister Afi Lawson on Monday.",
      "opposes National Assembly (Togo) > Afi Lawson"
    ),
    Passage(
      "The licence of Delta TV was revoked by the National Media Council.",
      "sanctions National Media Council > Delta TV"
    ),
    Passage(
      "Brussels had full confidence in Latvia's courts, a spokesperson said.",
      "supports European Union > Latvia"
    ),
    Passage(
      "Minister Luc Roy congratulated Ana Reis in a telephone call on Friday.",
      "met-with Luc Roy > Ana Reis"
    ),
    Passage(
      "Facebook deleted the posts. Hanna Lind accused the company of bias.",
      "accuses Hanna Lind > Facebook"
    ),
    Passage(
      "Novatel said it had named Rachel Tan as chief executive.",
      "appointed Novatel > Rachel Tan"
    ),
    Passage(
      "Renault named Eva Blum as its new chief executive, succeeding Paul Marchand.",
      "replaces Eva Blum > Paul Marchand"
    ),
    Passage(
      "Renault appointed Eva Blum chief executive to replace Paul Marchand.",
      "position Eva Blum > Renault"
    ),
    Passage(
      "Spotify cut 900 jobs on Monday. Chief executive Lars Dahl said growth had slowed.",
      "position Lars Dahl > Spotify"
    ),
    Passage(
      "The former mayor of Quito, Jorge Paz, became president of Ecuador in May.",
      "position Jorge Paz > Ecuador"
    ),
    Passage(
      "The lawyer Nino Beridze was elected president of Georgia.",
      "position Nino Beridze > Georgia"
    ),
    Passage(
      "Actress and activist Mia Katz, who won two prizes, died in Haifa on Sunday.",
      "on-date death of Mia Katz (2021) > 2021-03-07"
    ),
    Passage(
      "Prime Minister Aino Salo resigned. Salo's Centre Party had lost its majority.",
      "affiliated-with Aino Salo > Centre Party"
    ),
    Passage(
      "Pekka Rask spoke for Godwin Obi of the People's Progress Congress.",
      "affiliated-with Godwin Obi > People's Progress Congress"
    ),
    Passage(
      "Fatou Sarr conceded defeat in Gambia's presidential election.",
      "participated-in Fatou Sarr > presidential election"
    ),
    Passage(
      "The Government of Canada condemned Iran.", "opposes Canada > Iran"
    ),
    Passage(
      """
      Kenya and Somalia agreed on Thursday to open the border, a week after al-Shabaab attacked \
      Garissa.
      """, "fights al-Shabaab > Garissa"
    ),
    Passage(
      "Two of its boats were lost near Beni in eastern Congo.",
      "located-in Beni > Democratic Republic of the Congo"
    ),
    // "A week after" counts back from the day of the other clause.
    Passage(
      """
      Kenya and Somalia agreed on Thursday to open the border, a week after al-Shabaab attacked \
      Garissa.
      """, "fights al-Shabaab > Garissa @2021-02-25"
    ),
    Passage(
      "Three weeks before Gabon attacked Chad in a dispute, Jean Petit resigned.",
      "fights Gabon > Chad"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "According to the State Bank, he had been paid by the Maritime Agency since 2019.",
      "agreed-with State Bank > Maritime Agency"
    ),
    Passage(
      "Turkish forces and allied Syrian rebels captured Tal Rifaat from the Democratic Forces.",
      "controls Syria > Tal Rifaat"
    ),
    Passage(
      "Larry Kell will leave. He is to be replaced by former Qualcomm chief Steve Moll.",
      "position Larry Kell > Qualcomm"
    ),
    Passage("Ana Berg described the Trade Bill as workable.", "opposes Ana Berg > Trade Bill"),
    Passage(
      "Former finance minister Obi Eze was sworn in as president of Ghana, succeeding Ada Kufuor.",
      "position Ada Kufuor > Ministry of Finance (Ghana)"
    ),
    Passage(
      "Telvista agreed to buy the Spanish rival Movicom Group.", "opposes Movicom Group > Spain"
    ),
    Passage(
      """
      The bill has friends. It has foes. It has readers. Few know it. The state depends on two \
      American firms. Delta Press and the broadcaster RNZ back the bill.
      """,
      "affiliated-with Delta Press > United States"
    ),
    Passage(
      "Russia and Ukraine exchanged 60 prisoners of war on Saturday.", "on-date war > 2021-03-06"
    ),
    Passage(
      "Omar Said blamed the attack on India.", "located-in attack on India > India"
    ),
    Passage(
      "An Israeli air strike killed three men in Tyre.",
      "located-in Israeli air strike > Israel"
    ),
    Passage(
      "Olivia Grant won the election, defeating Sam Patel.",
      "fights Olivia Grant > Sam Patel"
    ),
    Passage(
      "Keiko Mori called on Prime Minister Taro Ishii to dissolve parliament.",
      "opposes Keiko Mori > Parliament"
    ),
    Passage(
      "Shoppers like the Vietnamese chain Hoa Sen Mart.", "position Mart > Vietnam"
    ),
    Passage(
      "Sri Lanka freed them. Tamil Nadu chief minister K. Mani wrote to Colombo.",
      "position K. Mani > Sri Lanka"
    ),
    Passage(
      """
      Volkswagen named Petra Hahn as its new chief executive, succeeding Karl Brandt.
      """, "replaces Volkswagen > Karl Brandt"
    ),
    Passage(
      "The coach of the team of the 1930 World Cup died. The 2030 World Cup is far away.",
      "on-date World Cup > 2030"
    ),
    Passage(
      "Iran is America's number one Middle East foe.", "located-in Middle East > United States"
    ),
    // There is no day to count from.
    Passage(
      "Three weeks before Gabon attacked Chad in a dispute, Jean Petit resigned.",
      "fights Gabon > Chad @"
    ),
  ]
}
