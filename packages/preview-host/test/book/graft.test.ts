import { XmlDocument } from "../../src/book/xml/document";
import { parseXml, type XmlElement } from "../../src/book/xml/tree";
import { randomOf } from "../../testing/fuzz/random";

/** All that is known of an element but its parent. */
const plain = (it: XmlElement): unknown => ({ ...it, parent: it.parent?.start, children: it.children.map(plain) });

const all = (it: XmlElement): XmlElement[] => [it, ...it.children.flatMap(all)];

const PIECES = ["<x/>", '<y a="1"><z/>text</y>', " ", "<x b='2'>&amp;</x><x/>", "<!-- <no/> --><y/>", "<![CDATA[<no>]]>", ""];

test("after every edit the tree is the one that the text has", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const dice = randomOf(seed);
    const document = new XmlDocument("a.xml", '<?xml version="1.0"?>\n<r><x/><y a="1"><z/>text</y><!-- c --><l><x/><x/></l></r>\n');
    void document.root;
    for (let step = 0; step < 40; step++) {
      const element = dice.pick(all(document.root));
      const piece = dice.pick(PIECES);
      const isRoot = element === document.root;
      switch (dice.below(6)) {
        case 0:
          document.append(element, piece);
          break;
        case 1:
          document.setAttribute(element, dice.pick(["a", "b", "c"]), dice.pick(["1", "two & more", undefined]));
          break;
        case 2:
          if (!isRoot) document.remove(element);
          break;
        case 3:
          if (!isRoot) document.insertBefore(element, piece);
          break;
        case 4:
          if (!isRoot) document.replace(element.start, element.end, piece);
          break;
        default:
          document.removeAll(element.children.filter(() => dice.below(2) === 0));
      }
      expect(plain(document.root)).toEqual(plain(parseXml(document.text, "a.xml")));
    }
  }
});

test("an edit that leaves the part damaged is told when it is read next", () => {
  const document = new XmlDocument("a.xml", "<r><x/></r>");
  document.append(document.root, "<y>");
  expect(() => document.root).toThrow('Part "a.xml" of the workbook is damaged');
});
