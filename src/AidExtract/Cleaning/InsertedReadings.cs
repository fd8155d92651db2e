namespace AidExtract.Cleaning;

/// <summary>The readings that the script of one site inserts: behind traditional characters, with their tone or without.</summary>
internal sealed class InsertedReadings(Readings readings, bool isToneless)
{
    /// <summary>True when the script puts <paramref name="reading"/> behind the character.</summary>
    public bool Fits(char character, ReadOnlySpan<char> reading) =>
        readings.IsTraditional(character) && Readings.SameLetters(isToneless ? readings.TonelessOf(character) : readings.Of(character), reading);
}
