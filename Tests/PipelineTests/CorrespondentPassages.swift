/// Passages in the manner of correspondents who report on envoys, juntas, truces and coups. They
/// were written for these tests.
enum CorrespondentPassages: PassageSet {
  static let said: [Passage] = [
    // A pair of leaders is who stood together, and no host named behind them.
    Passage(
      """
      Moldovan Prime Minister Radu Cernat and Serbian President Goran Ilic are due to meet in \
      Brussels on May 14 for talks hosted by European Council President Paul Martens. The two \
      leaders will also meet in Vienna on June 1.
      """, "met-with Goran Ilic > Radu Cernat"
    ),
    Passage(
      """
      Kenyan Foreign Minister Paul Okello and his Somali counterpart, Abdi Nuur, met on Monday at \
      the invitation of U.S. Secretary of State Neil Barton. The two ministers will meet again in \
      Tunis on June 1.
      """, "visited Paul Okello > Tunis"
    ),
    // Whose a post is by those who ousted its holder.
    Passage(
      """
      Sudan's army chief Hassan Tirab rejected talks on Monday.

      Saudi Foreign Minister Nasser bin Talal met his Egyptian counterpart, Adel Fahmy, in Riyadh.

      The war began in 2023 between Tirab and the rebels. In a coup Tirab ousted Prime Minister \
      Omar Hamid.
      """, "position Omar Hamid > Sudan"
    ),
    // A day of another year than the one told of before.
    Passage(
      """
      Congo launched its offensive after fighters stormed Goma on October 7, 2021.

      A truce between Congo and the M23 that took effect on February 27 has largely held.
      """, "agreed-with Democratic Republic of the Congo > M23"
    ),
    // Two ends of one flight.
    Passage(
      "Gambian opposition leader Kofi Mensah fled to Togo and then to Ghana on Monday.",
      "visited Kofi Mensah > Ghana"
    ),
    Passage(
      """
      Colonel Issa Ndoye, a member of the junta known as the National Council for the Rescue of \
      the Homeland (CNSP), spoke in Niger on Monday.
      """, "affiliated-with Issa Ndoye > National Council for the Rescue of the Homeland"
    ),
    // Who is named only as somebody's counterpart.
    Passage(
      """
      The foreign ministers of Kenya and Somalia met in Tunis on Monday.

      In a statement, Kenya's Paul Okello and his Somali counterpart, Abdi Nuur, agreed to resume \
      flights.
      """, "met-with Abdi Nuur > Paul Okello"
    ),
    // Who hosts talks between two others is none of "the two".
    Passage(
      """
      Iran invited the foreign minister of Kuwait on Monday. Oman and Iraq had hosted talks \
      between the two countries in 2021.
      """, "negotiates-with Iran > Kuwait"
    ),
    // Near misses: an agreement that there is, and a meeting that was held.
    Passage(
      "Kenya and Somalia signed an agreement on trade on Monday.",
      "agreed-with Kenya > Somalia"
    ),
    Passage(
      """
      U.S. President Neil Barton and Israeli Prime Minister Ariel Dotan discussed efforts to reach \
      a ceasefire in Gaza on Sunday.
      """, "met-with Ariel Dotan > Neil Barton"
    ),
    Passage(
      "Actor Dominic West met President Kim Park of South Korea.",
      "met-with Dominic West > Kim Park"
    ),
  ]

  static let denied: [Passage] = [
    Passage(
      "Kenya and Somalia failed to reach an agreement on their border on Monday.",
      "agreed-with Kenya > Somalia"
    )
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      Moldovan Prime Minister Radu Cernat and Serbian President Goran Ilic are due to meet in \
      Brussels on May 14 for talks hosted by European Council President Paul Martens. The two \
      leaders will also meet in Vienna on June 1.
      """, "Goran Ilic > Paul Martens"
    ),
    // There is nothing that they did not sign.
    Passage(
      "Kenya and Somalia failed to reach an agreement on their border on Monday.", "signed"
    ),
    Passage(
      """
      U.S. President Neil Barton and Israeli Prime Minister Ariel Dotan discussed efforts to reach \
      a ceasefire in Gaza on Sunday.
      """, "agreed-with"
    ),
    Passage(
      "Ilmar's refusal to answer an invitation to meet Foreign Minister Paul Okello angered Kenya.",
      "met-with"
    ),
    // A part of the world is nobody, and a people is no band.
    Passage("Chad is the West's last major ally in the Sahel.", "West"),
    Passage("Rwanda accused Congo of arming a Hutu militia.", "Hutu"),
    Passage(
      """
      Tuareg rebels from the Permanent Front for the Defence of Azawad (FPD-DPA) accused Mali of \
      killing civilians near Tessalit.
      """, "accuses dpa"
    ),
  ]
}
