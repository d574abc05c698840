/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the packs say to people, for translators: written by build-aux/rules-words.
 */

#pragma once

N_ ("Federal law")
N_ ("Date considered to have entered foster care (EFC)")
N_ ("The child is considered to have entered foster care on the day of the first judicial "
    "finding of abuse or neglect or 60 days after removal, whichever is earlier. It closes by"
    " itself on that day.")
N_ ("agency")
N_ ("an earlier state date may be used if stricter (from memory)")
N_ ("Written case plan")
N_ ("A written case plan is approved within 60 days after removal.")
N_ ("caseworker")
N_ ("Relative notice")
N_ ("Notice is given to relatives within 30 days after removal.")
N_ ("family or domestic violence; re-open on newly found relatives is good practice, not "
    "federal duty")
N_ ("Reasonable efforts to prevent removal, judicial determination")
N_ ("The court determines, within 60 days after removal, that reasonable efforts were made to"
    " prevent it. A determination up to 30 days before removal counts; none is needed in "
    "aggravated circumstances.")
N_ ("court")
N_ ("not required in aggravated circumstances")
N_ ("Contrary-to-welfare finding")
N_ ("The court finds that staying at home is contrary to welfare, by the day of the custody "
    "order, temporary removal hearing or shelter care hearing, whichever is earliest. A "
    "finding up to 30 days before removal counts.")
N_ ("Voluntary placement: best-interest finding")
N_ ("The court determines, within 180 days after the voluntary placement agreement, that the "
    "placement is in the child’s best interest.")
N_ ("Periodic review")
N_ ("A review or permanency hearing is held within 6 months after the child entered foster "
    "care, then every 6 months after the last one held.")
N_ ("court/panel")
N_ ("Permanency hearing")
N_ ("A permanency hearing is held within 12 months after the child entered foster care, then "
    "every 12 months after each due date.")
N_ ("Permanency hearing after no-reasonable-efforts finding")
N_ ("A permanency hearing is held within 30 days after the court determines that reasonable "
    "efforts are not required.")
N_ ("plan already meets the duty in that hearing")
N_ ("Reasonable efforts to finalize the permanency plan")
N_ ("The court determines that reasonable efforts were made to finalize the permanency plan, "
    "within 12 months after the child entered foster care, then every 12 months after each "
    "due date.")
N_ ("TPR petition, 15 of most recent 22 months")
N_ ("A termination petition is filed by the end of the 15th counted month in foster care of "
    "the most recent 22. Trial home visit and runaway days do not count; a child in a "
    "relative’s home on the due date is excepted.")
N_ ("cared for by a relative (state option); a compelling reason documented in the case plan;"
    " services for a safe return not provided in the time of the plan")
N_ ("TPR petition, abandoned infant")
N_ ("A termination petition is filed within 60 days after the court determines that the child"
    " is an abandoned infant; an earlier petition counts. A child placed in a relative’s home"
    " on the due date is excepted.")
N_ ("TPR petition, parent felony (murder/voluntary manslaughter of another child; aiding; "
    "felony assault with serious injury)")
N_ ("A termination petition is filed within 60 days after the court determines the felony of "
    "a parent; an earlier petition counts. A child placed in a relative’s home on the due "
    "date is excepted.")
N_ ("Recruit and approve adoptive family")
N_ ("An adoptive family is recruited and approved at the same time as the termination "
    "petition is filed; placement in a pre-adoptive home closes it. A child placed in a "
    "relative’s home on that day is excepted.")
N_ ("Caseworker visit with each child")
N_ ("The child has a face-to-face caseworker visit in each full calendar month in care. A "
    "visit in another month does not close it.")
N_ ("months not complete in care are not counted (from memory)")
N_ ("Visit to child placed out of state")
N_ ("After each out-of-state placement, the child is visited face to face where the child "
    "lives within 6 months, then every 6 months after the last visit held.")
N_ ("caseworker of either state or contractor")
N_ ("Trial home visit limit")
N_ ("Each trial home visit ends by the date the court set or, where it set none, within 6 "
    "months after the visit began. The end of the visit closes it.")
N_ ("agency/court")
N_ ("court order with a longer time")
N_ ("Youth 14+ consultation")
N_ ("The youth takes part in the case plan by the 14th birthday or 60 days after removal, "
    "whichever is later. A case plan with the youth’s part in it, from that birthday on, "
    "closes it.")
N_ ("state may reject a member for good cause")
N_ ("Transition services described")
N_ ("Transition services are described in the case plan by the 14th birthday or 60 days after"
    " removal, whichever is later. A person marks it as done.")
N_ ("caseworker/court")
N_ ("Transition services described at the permanency hearing")
N_ ("Transition services are described at each permanency hearing that is due once the youth "
    "is 14, by the day the hearing is due. It opens 12 months before that day; a person marks"
    " it as done.")
N_ ("APPLA")
N_ ("At each permanency hearing from the 16th birthday on, while the goal is another planned "
    "permanent living arrangement: intensive efforts documented, child asked, compelling "
    "reasons restated, prudent parent steps.")
N_ ("Transition plan")
N_ ("The transition plan is developed during the 90 days before the 18th birthday and due on "
    "that birthday, or on the day of removal if that is later. A person marks it as done.")
N_ ("caseworker and youth")
N_ ("Exit documents at 18")
N_ ("A youth who leaves care at 18 or older after at least 6 months gets birth certificate, "
    "Social Security card, insurance, medical records, ID and proof of foster care by that "
    "day. A person marks it as done.")
N_ ("under 6 months in care")
N_ ("Annual consumer report")
N_ ("A consumer report is due 12 months after the 14th birthday, then every 12 months after "
    "each due date while the youth is in care. A person marks each one as done.")
N_ ("QRTP assessment")
N_ ("A qualified individual completes the assessment within 30 days after each placement in a"
    " qualified residential treatment program (QRTP) begins. A person marks it as done.")
N_ ("qualified individual")
N_ ("QRTP court review")
N_ ("The court reviews each placement in a qualified residential treatment program (QRTP) "
    "within 60 days after it begins. The court’s approval of the program closes it.")
N_ ("Notice to the tribe (ICWA)")
N_ ("If the child is or may be an Indian child, the tribe has notice at least 10 days before "
    "each shelter care, adjudication, fact-finding, disposition or termination hearing. Opens"
    " 60 days before due; earlier notice counts.")
N_ ("Kentucky, 2009")
N_ ("Temporary removal hearing")
N_ ("No hour is recorded: 72 hours are counted as three working days after the removal, the "
    "day on which the emergency order is carried out.")
N_ ("Five-day conference")
N_ ("A five-day conference is due within 5 working days after the temporary removal hearing. "
    "Holding the conference closes it.")
N_ ("social services worker")
N_ ("SRA or designee approves exceptions in writing")
N_ ("Periodic case planning conference/review")
N_ ("Due 3, 6 and 9 months after the removal. Holding a case planning conference, a case "
    "review conference or a periodic review closes each.")
N_ ("A permanency hearing is held within 12 months after the custody order (without one, the "
    "voluntary placement agreement, then the temporary removal hearing), then every 12 "
    "months, counted from the due day.")
N_ ("statutory dates are maximums")
N_ ("Hearing due-date notice to supervisor")
N_ ("The supervisor is told of each due day of a permanency hearing at least 90 days before "
    "it. The notice opens 30 days before its own due day. A person marks it as done.")
N_ ("benefits worker")
N_ ("Hearing request form to court")
N_ ("The request form goes to the court at least 60 days before each due day of a permanency "
    "hearing. The request opens 30 days before its own due day. A person marks it as done.")
N_ ("Citizen foster care review board review")
N_ ("The citizen foster care review board reviews the case within 6 months after the custody "
    "order (without one, the temporary removal hearing), then every 6 months, counted from "
    "the due day. A person marks it as done.")
N_ ("board")
N_ ("School notice")
N_ ("The school is notified within 2 working days after each placement of the child, and "
    "within 2 working days after the child leaves care for any reason but death. A person "
    "marks it as done.")
N_ ("Managed care notice")
N_ ("The notice to managed care is due within 5 working days after the removal. A person "
    "marks it as done.")
N_ ("Monthly face-to-face with the child")
N_ ("In each full calendar month in care, the child is seen face to face by the last day of "
    "the month. Only a contact within that month closes it.")
N_ ("Monthly face-to-face with the family")
N_ ("In each full calendar month the child is in care, a parent is seen face to face by the "
    "last day of the month. Only a contact within that month closes it.")
N_ ("Monthly face-to-face with the caregiver")
N_ ("In each full calendar month the child is in care, a caregiver is seen face to face by "
    "the last day of the month. Only a contact within that month closes it.")
N_ ("Concurrent planning review")
N_ ("Concurrent planning is reviewed 60 to 90 days after the removal; no earlier review "
    "counts. In aggravated circumstances it is due with the five-day conference, if that is "
    "sooner; then a review from the removal on counts.")
N_ ("social services worker and supervisor")
N_ ("Family team meeting: second substantiated referral")
N_ ("When a second or later referral is substantiated on a child aged 3 or younger, a family "
    "team meeting is due by the next planned case decision or, where none is planned, within "
    "10 working days.")
N_ ("SRA or designee exception, documented")
N_ ("Family team meeting: reunification, adoption finalisation, relative placement")
N_ ("A family team meeting is due by the day of each reunification, adoption finalization or "
    "relative placement: the planned day, or the actual one once it has come. It opens 30 "
    "days before; no earlier meeting counts.")
N_ ("SRA or designee approves, in writing, in the plan and the running record")
N_ ("Family team meeting: placement disruption, PCC homes too")
N_ ("A family team meeting is due within 10 working days after each placement that ended by "
    "disruption, PCC homes included. Holding the meeting closes it.")
N_ ("Family team meeting before closing an OOHC case")
N_ ("A family team meeting is due by the planned closing day of an out-of-home care case. It "
    "opens 30 days before; no earlier meeting counts. The case is not closed before the "
    "meeting is held or excepted.")
N_ ("One OOHC review held as family team meeting")
N_ ("Within 9 months after the removal, at least one conference or review counts as a family "
    "team meeting: the five-day, ten-day, case planning or case review conference, or a "
    "periodic review.")
N_ ("State cap")
N_ ("In each state fiscal year, at most 3,000 children have been in care for over 24 months. "
    "This is a measure of the whole state; no single case has a due day for it.")
N_ ("cabinet")
N_ ("secretary exception")
N_ ("Concurrent goal decided (primary reunification)")
N_ ("For a child whose primary goal is return to parent, or who has none yet, a concurrent "
    "goal is decided within 60 days after the removal. A recorded concurrent goal closes it.")
N_ ("Permanency goal recorded")
N_ ("The primary permanency goal is recorded within 60 days after the removal. A recorded "
    "primary goal closes it.")
N_ ("At most two placements in twelve months")
N_ ("Concurrent planning is not a «first placement best placement» model (training of 24 "
    "March 2010). New Jersey’s policy adopts that model; an office that follows it says so in"
    " a pack of its own, under the same id.")
N_ ("Kentucky, today")
N_ ("Ten-day conference")
N_ ("A ten-day conference is due within 10 calendar days after the temporary removal hearing "
    "or, without one, after the voluntary placement agreement. Holding a ten-day or a five-"
    "day conference closes it.")
N_ ("Due 6 months after the removal and every 6 months from then on, always counted from the "
    "due day. Holding a case planning conference, a case review conference or a periodic "
    "review closes it.")
N_ ("Concurrent planning is reviewed 60 to 90 days after the removal; no earlier review "
    "counts. In aggravated circumstances it is due with the ten-day conference, if that is "
    "sooner; then a review from the removal on counts.")
N_ ("Permanency roundtables")
N_ ("Action plan horizon")
N_ ("The action plan runs for 6 months after each permanency roundtable. A person marks it as"
    " done.")
N_ ("caseworker/supervisor")
N_ ("Follow-up")
N_ ("Follow-up takes place within 1 month after the first permanency roundtable, then every "
    "month after each due date. A person marks each one as done.")
N_ ("supervisor")
N_ ("until permanency")
N_ ("First step of the plan completed")
N_ ("A first step of the case plan, one of its tasks, is done within 60 days after the plan "
    "is approved.")
N_ ("step owner")
N_ ("Washington, enhanced permanency planning meetings")
N_ ("Enhanced permanency planning meeting, first")
N_ ("A permanency planning meeting is held within 30 days after the fact-finding hearing. One"
    " held up to 90 days after the due date still closes it, late.")
N_ ("permanency outcome facilitator")
N_ ("Enhanced permanency planning meeting, next")
N_ ("Counted from the day on which the last meeting was held. An office that counts from the "
    "day it was due writes «after due» in a pack of its own.")
N_ ("facilitator (caseload about 50 families)")
N_ ("Washington")
N_ ("Shelter care hearing")
N_ ("No hour is recorded: 72 hours without Saturdays, Sundays and holidays are counted as "
    "three working days.")
N_ ("Fact-finding hearing")
N_ ("The fact-finding hearing is held within 75 days after the dependency petition.")
N_ ("good cause")
N_ ("Permanency goal named: primary plan")
N_ ("The primary permanency goal is named and approved within 60 days after removal.")
N_ ("Permanency goal named: alternate plan")
N_ ("The alternate plan, a concurrent permanency goal, is named and approved within 60 days "
    "after removal.")
N_ ("First in-court review")
N_ ("A review or permanency hearing is held within 6 months after removal or 90 days after "
    "the disposition hearing, whichever is earlier, then every 6 months after the last one "
    "held.")
N_ ("may be the permanency planning hearing")
N_ ("Permanency planning hearing")
N_ ("A permanency hearing is held no earlier than 9 months and no later than 12 months after "
    "removal, then every 12 months after each due date.")
N_ ("adoption, guardianship or custody order already entered")
N_ ("Permanency achieved (target)")
N_ ("The target is permanency within 15 months after removal. A person marks it as done.")
N_ ("Adoption after the termination order (target)")
N_ ("The target is adoption within 6 months after the termination hearing. A person marks it "
    "as done.")
N_ ("Supervision after return home")
N_ ("After each exit to reunification, supervision goes on for 6 months, or until the case "
    "closes if that is earlier. A person marks it as done.")
N_ ("FTDM")
N_ ("Before the event; in an emergency no later than 72 hours after it, counted as three days"
    " because no hour is recorded.")
N_ ("facilitator")
N_ ("area administrator approves exceptions")
N_ ("FTDM before trial return or reunification")
N_ ("A family team decision making meeting (FTDM) is held by the day of each trial return "
    "home or reunification, planned or actual. It opens 30 days before; a meeting from then "
    "on counts.")
N_ ("FTDM at the end of the voluntary placement")
N_ ("A family team decision making meeting (FTDM) is held by the day a voluntary placement "
    "ends other than by reunification. It opens 30 days before; a meeting from then on "
    "counts.")
N_ ("FTDM before a planned move")
N_ ("A family team decision making meeting (FTDM) is held by the day of each planned move to "
    "another home. It opens 30 days before; a meeting from then on counts.")
N_ ("Permanency planning meeting")
N_ ("A permanency planning meeting is held within 60 days after removal, then every 6 months "
    "after the last one held.")
