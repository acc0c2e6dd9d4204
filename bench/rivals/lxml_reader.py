"""Writes PMID, title, abstract, publication types and MeSH of a PubmedArticleSet as tab-separated lines, with lxml's iterparse."""
import gzip
import sys

from lxml import etree


def text(element):
    return " ".join("".join(element.itertext()).split())


def texts(element, path, between):
    return between.join(text(one) for one in element.iterfind(path))


def heading(element):
    star = lambda one: "*" if one.get("MajorTopicYN") == "Y" else ""
    return "/".join(star(one) + (one.text or "") for one in element)


def main(path, out):
    source = gzip.open(path) if path.endswith(".gz") else open(path, "rb")
    for _, element in etree.iterparse(source, events=("end",), tag="PubmedArticle"):
        citation = element.find("MedlineCitation")
        article = citation.find("Article")
        out.write("\t".join((
            citation.findtext("PMID"),
            texts(article, "ArticleTitle", " "),
            texts(article, "Abstract/AbstractText", " "),
            texts(article, "PublicationTypeList/PublicationType", "|"),
            "|".join(heading(one) for one in citation.iterfind("MeshHeadingList/MeshHeading")),
        )) + "\n")
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


main(sys.argv[1], open(sys.argv[2], "w", encoding="utf-8"))
