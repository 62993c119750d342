import assert from 'node:assert/strict';
import { checkSpeakers } from '../../../support/speakerMarks';

suite('speakers: pronouns', () => {
  test('a chain across two people of different gender', () => {
    checkSpeakers(
      `Bruno Tarn met Edith Moll. “I came early,” [he→Bruno Tarn] said. “I came late,” [she→Edith Moll] said. [He→Bruno Tarn] laughed. [She→Edith Moll] did not.`,
    );
  });

  test('between two men the one who spoke last is meant', () => {
    checkSpeakers(
      `[Bruno Tarn→Bruno Tarn] said the tide was high. [He→Bruno Tarn] said the boats were in.\n\n[Karl Voss→Karl Voss] said the tide was low. [He→Karl Voss] said the boats were out.`,
    );
  });

  test('gender comes from the article before it comes from the name', () => {
    checkSpeakers(`Ms. Kim Alder and Bruno Tarn sat down. Kim Alder is a pilot. “I fly,” [she→Kim Alder] said.`);
    checkSpeakers(`Mr. Robin Alder met Edith Moll. “I fly,” [he→Robin Alder] said.`);
  });

  test('a pronoun before its name', () => {
    checkSpeakers(`Karl Voss was there. In [her→Edith Moll] letter, Edith Moll asked for patience.`);
  });

  test('who and which follow their name', () => {
    checkSpeakers(`It was Edith Moll, [who→Edith Moll] said no. Three men, [who→-] said yes, left.`);
  });

  test('the first person inside a quotation is the one quoted', () => {
    const text = `{“I told my brother,”} [Edith Moll→Edith Moll] said. I saw it.`;
    const { mentions } = checkSpeakers(text);
    const own = mentions.filter(({ reason }) => reason.includes('first person'));
    assert.equal(own.length, 2);
    assert.ok(own.every(({ speaker, form }) => speaker === 'edith-moll' && form === 'pronoun'));
  });

  test('they: an organisation that just spoke, else nobody', () => {
    checkSpeakers(`[Lakeside Hospital→Lakeside Hospital] said it was full. [They→Lakeside Hospital] asked for help.`);
    checkSpeakers(`[Residents→-] complained. [They→-] asked for help. “[We→-] wait,” they wrote.`);
  });

  test('says how sure it is, and why', () => {
    const { statements } = checkSpeakers(`Bruno Tarn met Karl Voss at noon. “It is late,” [he→Bruno Tarn] said.`);
    const candidates = statements[0]?.candidates ?? [];
    assert.equal(candidates.length, 2);
    assert.match(candidates[0]?.reason ?? '', /^‘he’ → Bruno Tarn: last male person mentioned, previous sentence$/);
    assert.ok((candidates[0]?.score ?? 0) > (candidates[1]?.score ?? 1));
  });

  test('translated text with lower-case starts, dashes and the head of state', () => {
    const { speakers } = checkSpeakers(
      `Orlov: roads first\n\nViktor Orlov during the meeting thanked the builders. [The President→Viktor Orlov] noted that roads matter. “I Appeal to all”, — [Orlov→Viktor Orlov] said.\n\n[the Head of state→Viktor Orlov] also noted the weather. “And here”, — stressed [the head of state→Viktor Orlov].`,
    );
    assert.equal(speakers.filter(({ kind }) => kind === 'person').length, 1);
  });
});
