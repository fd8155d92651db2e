namespace AidExtract.Matching.Places;

/// <summary>What an article says for a short form's being a place.</summary>
/// <param name="Named">One of its units stands in the article by a fuller name.</param>
/// <param name="Around">The article names the city or province around one of its units.</param>
/// <param name="Chained">It follows the unit it lies in, or is followed by one that lies in it.</param>
/// <param name="Listed">It stands in a list with another place.</param>
/// <param name="Namesake">The article has an institution of the name: 南开大学.</param>
internal readonly record struct ShortFormSupport(bool Named, bool Around, bool Chained, bool Listed, bool Namesake);
