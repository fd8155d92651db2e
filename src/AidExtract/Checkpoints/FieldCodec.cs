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
    /// <param name="writer">Where to.</param>
    /// <param name="value">The field.</param>
    /// <param name="before">The same column's field in the row before, empty in the first row.</param>
    public static void Write(BinaryWriter writer, FieldValue value, FieldValue before)
    {
        if (value.IsEmpty && value.Type != ColumnType.List)
        {
            writer.Write(Empty);
            return;
        }

        if (value.IsSameTextAs(before))
        {
            writer.Write(AsBefore);
            return;
        }

        writer.Write((byte)(value.Type + 1));
        switch (value.Type)
        {
            case ColumnType.Integer:
                writer.Write7BitEncodedInt64(value.Integer);
                break;
            case ColumnType.Number:
                writer.Write(value.Number);
                break;
            case ColumnType.Boolean:
                writer.Write(value.Boolean);
                break;
            case ColumnType.Date:
                writer.Write(value.Date.DayNumber);
                break;
            default:
                writer.Write(value.Text);
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
            ColumnType.Text => reader.ReadString(),
            ColumnType.List => FieldValue.JoinedList(reader.ReadString()),
            ColumnType.Integer => (long?)reader.Read7BitEncodedInt64(),
            ColumnType.Number => (decimal?)reader.ReadDecimal(),
            ColumnType.Boolean => reader.ReadBoolean(),
            ColumnType.Date => (DateOnly?)DateOnly.FromDayNumber(reader.ReadInt32()),
            _ => throw new InvalidDataException($"A part holds a field of type {tag}."),
        };
    }
}
