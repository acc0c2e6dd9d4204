using System.Buffers.Binary;

namespace Assay.Store.Sqlite.Index;

/// <summary>A page of a piece: words, each followed by the papers that have it; a long list goes on in the pages behind.</summary>
internal readonly struct Leaf
{
    private readonly byte[] bytes;

    private Leaf(byte[] bytes) => this.bytes = bytes;

    /// <summary>A page as it is kept; null where there is none.</summary>
    public static Leaf? Of(byte[] bytes) => bytes.Length < 4 ? null : new(bytes);

    /// <summary>Its bytes.</summary>
    public byte[] Bytes => bytes;

    /// <summary>Where its lists end.</summary>
    public int End => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(2));

    /// <summary>Where the first paper stands that is written in full, in a list that began on a page before; 0 where there is none.</summary>
    public int FirstPaper => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    /// <summary>Where the first word stands; 0 where there is none.</summary>
    public int FirstWord
    {
        get
        {
            var at = End;
            return at < bytes.Length ? (int)Varint.Read(bytes, ref at) : 0;
        }
    }

    /// <summary>The page's words in order.</summary>
    public WordWalk Words => new(this);

    /// <summary>A walk over the words of a page.</summary>
    internal ref struct WordWalk
    {
        private readonly Leaf leaf;
        private byte[] word = new byte[64];
        private int length, footer, place, next;

        public WordWalk(Leaf leaf)
        {
            this.leaf = leaf;
            footer = leaf.End;
            next = leaf.FirstWord;
            if (next > 0) Varint.Read(leaf.bytes, ref footer);
        }

        /// <summary>The word, without the letter that the index puts before it.</summary>
        public readonly ReadOnlySpan<byte> Word => word.AsSpan(1, length - 1);

        /// <summary>Where its list begins.</summary>
        public int From { get; private set; }

        /// <summary>Where its list ends on this page.</summary>
        public readonly int To => next > 0 ? next : leaf.End;

        /// <summary>Whether it is the last of the page, so that its list may go on.</summary>
        public readonly bool IsLast => next == 0;

        public bool Next()
        {
            if (next == 0) return false;
            var at = next;
            var shared = place == 0 ? 0 : (int)Varint.Read(leaf.bytes, ref at);
            var rest = (int)Varint.Read(leaf.bytes, ref at);
            place = next;
            length = shared + rest;
            if (length > word.Length) Array.Resize(ref word, length * 2);
            leaf.bytes.AsSpan(at, rest).CopyTo(word.AsSpan(shared));
            From = at + rest;
            next = footer < leaf.bytes.Length ? place + (int)Varint.Read(leaf.bytes, ref footer) : 0;
            return true;
        }
    }
}
