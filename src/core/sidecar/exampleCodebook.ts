/**
 * The codebook that *Create Codebook* writes: an example for the analysis of a public debate, to be changed.
 *
 * The four strategies of legitimation are those of van Leeuwen 2007, Legitimation in discourse and communication,
 * doi:10.1177/1750481307071986; descriptions and examples are our own.
 */
export const EXAMPLE_CODEBOOK = `# The codebook of this folder: what annotators code on statements and on speakers.
# Change it as you like. Existing codes follow with the commands Rename Code, Merge Codes and Split Code.
version: 1
edition: "1"
title: A public debate

variables:
  - id: topic
    label: Topic
    type: choice
    key: "1"
    required: true
    description: What the statement is about. If it is about several things, the one that most of its words go to.
    values:
      - id: money
        label: Money and jobs
        key: m
        description: Costs, prices, taxes, wages, employment.
        examples:
          - “Each crossing costs us more than the fares bring in.”
      - id: access
        label: Access and services
        key: a
        description: Whether people can reach or use something.
        examples:
          - “My patients cannot wait for the morning boat.”
      - id: nature
        label: Nature and climate
        key: n
        examples:
          - She warned that the seabed would not recover.
      - id: procedure
        label: Procedure
        key: p
        description: Who decides, when and how; not what is decided.
        examples:
          - The mayor said that the vote would be held in May.
      - id: other
        label: Something else
        key: o

  - id: position
    label: Position
    type: choice
    key: "2"
    required: true
    description: >-
      Where the speaker stands on the proposal. Judge the words of this statement, not what you know of the speaker.
    values:
      - id: supports
        label: Supports it
        key: s
        examples:
          - “We have waited long enough for this bridge.”
      - id: opposes
        label: Opposes it
        key: o
        examples:
          - He called the plan “a gift to the builders”.
      - id: conditional
        label: Supports it on a condition
        key: c
        description: A condition is named. A doubt without a condition is “Not clear”.
        examples:
          - “If the county pays half, we are in.”
      - id: unclear
        label: Not clear
        key: u

  - id: legitimation
    label: Legitimation strategy
    type: multi-choice
    key: "3"
    description: How the speaker makes the position seem right. Several are possible; none, when reasons are not given.
    values:
      - id: authority
        label: Authority
        key: a
        description: Because of law, tradition, office, experts, or because everybody does it.
        examples:
          - “The inspectors have told us to close it.”
      - id: morality
        label: Moral evaluation
        key: m
        description: Because it is good or bad, fair or unfair, natural or not.
        examples:
          - “It is only decent to ask the islanders first.”
      - id: reasons
        label: Reasons
        key: r
        description: Because of what it is for, what it does, or how things are.
        examples:
          - “With two boats nobody waits longer than an hour.”
      - id: story
        label: Story
        key: s
        description: Because of how a story ended, well for those who did right or badly for those who did not.
        examples:
          - She told of the neighbour who moved away the winter the ferry stopped.

  - id: checkable
    label: Can be checked
    type: boolean
    key: "4"
    description: >-
      The statement says something about the world that a reader could find to be true or false.
      “No” is a decision; leave it not coded as long as nobody has decided.

  - id: intensity
    label: Intensity
    type: integer
    key: "5"
    min: 1
    max: 5
    description: How strongly it is put, from 1 (in passing) to 5 (with all force).

  - id: claim
    label: Claim in your words
    type: text
    key: "6"
    description: One short sentence that would be understood without the article.

  - id: role
    label: Role in the debate
    on: speakers
    type: choice
    required: true
    description: In which role the speaker speaks in this article.
    values:
      - id: government
        label: In office
        key: g
      - id: opposition
        label: Opposition
        key: o
      - id: administration
        label: Administration
        key: a
      - id: business
        label: Business
        key: b
      - id: civil-society
        label: Association or movement
        key: c
      - id: expert
        label: Expert
        key: e
      - id: resident
        label: Resident
        key: r

  - id: party
    label: Party
    on: speakers
    type: text
`;
