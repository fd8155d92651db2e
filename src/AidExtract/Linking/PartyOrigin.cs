namespace AidExtract.Linking;

/// <summary>What told that somebody gives or receives.</summary>
public enum PartyOrigin
{
    /// <summary>Nothing: not known.</summary>
    Unknown,

    /// <summary>It is the subject of the verb, and the verb's frame says what a subject does.</summary>
    Subject,

    /// <summary>It is the subject of a clause before, which the verb's clause goes on from.</summary>
    EarlierSubject,

    /// <summary>The sentence before is about it.</summary>
    SentenceBefore,

    /// <summary>A word of <c>role-frames.tsv</c> stands beside it.</summary>
    Marker,

    /// <summary>It is the object of the verb, or stands between the verb and the figure.</summary>
    Object,

    /// <summary>It is the object of a verb of giving or going in a clause before.</summary>
    EarlierObject,

    /// <summary>It stands before its amount in a list, with no verb of its own.</summary>
    Entry,
}
