#!/bin/sh
# PMID, title, abstract, publication types and MeSH of a PubmedArticleSet by NCBI's xtract; markup inside texts is kept as text.
fields() { xtract "$@" -mixed -pattern PubmedArticle -element MedlineCitation/PMID ArticleTitle AbstractText PublicationType DescriptorName; }
case "$1" in
    *.gz) zcat "$1" | fields > "$2" ;;
    *) fields -input "$1" > "$2" ;;
esac
