using System.Runtime.InteropServices;
using AidExtract.Writing;

namespace AidExtract.Checkpoints;

/// <summary>
/// Fields as they stand in a part: a byte for the type, then the value. An empty field is a zero; an empty list stays a list. A text that stands in the row
/// before too (the article, often the sentence) is a byte alone.
/// </summary>
internal static class FieldCodec
{
    private const byte Empty = 0;
    private const byte AsBefore = byte.MaxValue;

    /// <summary>Writes a field.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="value">The field.</param>
    /// <param name="before">The same column's field in the row before, empty in the first row.</param>
    public static void Write(PartBuffer buffer, in FieldValue value, in FieldValue before)
    {
        if (value.IsEmpty && value.Type != ColumnType.List)
        {
            buffer.Add(Empty);
            return;
        }

        if (value.IsSameTextAs(before))
        {
            buffer.Add(AsBefore);
            return;
        }

        buffer.Add((byte)(value.Type + 1));
        switch (value.Type)
        {
            case ColumnType.Integer:
                buffer.AddVariable((ulong)value.Integer);
                break;
            case ColumnType.Number:
                buffer.Add(value.Number);
                break;
            case ColumnType.Boolean:
                buffer.Add(value.Boolean ? (byte)1 : (byte)0);
                break;
            case ColumnType.Date:
                buffer.AddVariable((ulong)value.Date.DayNumber);
                break;
            default:
                buffer.Add(value.Text);
                break;
        }
    }

    /// <summary>Reads a field.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static FieldValue Read(BinaryReader reader, FieldValue before)
    {
        var tag = reader.ReadByte();
        return tag == Empty ? default : tag == AsBefore ? before : (ColumnType)(tag - 1) switch
        {
            ColumnType.Text => ReadText(reader),
            ColumnType.List => FieldValue.JoinedList(ReadText(reader)),
            ColumnType.Integer => (long?)reader.Read7BitEncodedInt64(),
            ColumnType.Number => (decimal?)reader.ReadDecimal(),
            ColumnType.Boolean => reader.ReadBoolean(),
            ColumnType.Date => (DateOnly?)DateOnly.FromDayNumber(reader.Read7BitEncodedInt()),
            _ => throw new InvalidDataException($"A part holds a field of type {tag}."),
        };
    }

    private static string ReadText(BinaryReader reader) =>
        MemoryMarshal.Cast<byte, char>(reader.ReadBytes(checked(reader.Read7BitEncodedInt() * sizeof(char)))).ToString();
}
