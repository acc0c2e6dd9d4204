"""Reads the fields Assay reads from a PubmedArticleSet with ElementTree.iterparse; prints articles and seconds."""
import sys
import time
import xml.etree.ElementTree as ET


def text(element):
    return " ".join("".join(element.itertext()).split()) if element is not None else None


def date(element):
    return {part.tag: part.text for part in element} if element is not None else None


def ids(element, kind):
    for one in element.findall("PubmedData/ArticleIdList/ArticleId"):
        if one.get("IdType") == kind:
            return one.text
    return None


def read(element):
    citation = element.find("MedlineCitation")
    article = citation.find("Article")
    sections = [(s.get("Label"), s.get("NlmCategory"), text(s)) for s in article.findall("Abstract/AbstractText")]
    return {
        "pmid": citation.findtext("PMID"),
        "version": citation.find("PMID").get("Version"),
        "status": citation.get("Status"),
        "indexing": citation.get("IndexingMethod"),
        "title": text(article.find("ArticleTitle")),
        "vernacular": text(article.find("VernacularTitle")),
        "sections": sections,
        "text": "\n".join(s[2] for s in sections),
        "copyright": text(article.find("Abstract/CopyrightInformation")),
        "other": [(o.get("Type"), o.get("Language"), [text(s) for s in o.findall("AbstractText")]) for o in citation.findall("OtherAbstract")],
        "journal": [article.findtext(f"Journal/{p}") for p in ("Title", "ISOAbbreviation", "ISSN", "JournalIssue/Volume", "JournalIssue/Issue")],
        "published": date(article.find("Journal/JournalIssue/PubDate")),
        "articleDate": date(article.find("ArticleDate")),
        "revised": date(citation.find("DateRevised")),
        "pages": article.findtext("Pagination/MedlinePgn"),
        "elocation": [(e.get("EIdType"), e.text) for e in article.findall("ELocationID")],
        "doi": ids(element, "doi"),
        "pmc": ids(element, "pmc"),
        "pii": ids(element, "pii"),
        "authors": [
            (a.findtext("LastName"), a.findtext("ForeName"), a.findtext("Initials"), text(a.find("CollectiveName")), a.findtext("Identifier"))
            for a in article.findall("AuthorList/Author")
        ],
        "languages": [x.text for x in article.findall("Language")],
        "types": [x.text for x in article.findall("PublicationTypeList/PublicationType")],
        "mesh": [
            (m.findtext("DescriptorName"), m.find("DescriptorName").get("UI"), m.find("DescriptorName").get("MajorTopicYN"),
             [(q.text, q.get("MajorTopicYN")) for q in m.findall("QualifierName")])
            for m in citation.findall("MeshHeadingList/MeshHeading")
        ],
        "chemicals": [x.text for x in citation.findall("ChemicalList/Chemical/NameOfSubstance")],
        "keywords": [text(x) for x in citation.findall("KeywordList/Keyword")],
        "grants": [(g.findtext("GrantID"), g.findtext("Agency"), g.findtext("Country")) for g in article.findall("GrantList/Grant")],
        "corrections": [
            (c.get("RefType"), c.findtext("RefSource"), c.findtext("PMID"))
            for c in citation.findall("CommentsCorrectionsList/CommentsCorrections")
        ],
        "banks": [
            (b.findtext("DataBankName"), [n.text for n in b.findall("AccessionNumberList/AccessionNumber")])
            for b in article.findall("DataBankList/DataBank")
        ],
    }


def main(path):
    start = time.perf_counter()
    count = 0
    context = ET.iterparse(path, events=("start", "end"))
    _, root = next(context)
    for event, element in context:
        if event == "end" and element.tag == "PubmedArticle":
            if read(element)["pmid"]:
                count += 1
            root.clear()
    print(count, f"{time.perf_counter() - start:.3f}")


main(sys.argv[1])
